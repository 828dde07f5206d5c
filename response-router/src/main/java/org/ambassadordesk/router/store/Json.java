package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.EventCodec;

/** The parts of a row that are only ever read as a whole. */
final class Json {
    static final Shape<List<String>> NAMES = shape(new TypeReference<>() {});
    static final Shape<Map<String, List<String>>> NAMES_BY_CODE = shape(new TypeReference<>() {});
    static final Shape<Map<String, String>> TERMS = shape(new TypeReference<>() {});

    private Json() {}

    static String write(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records can be written", e);
        }
    }

    /** What is read, prepared once: a start reads a hundred thousand of them. */
    record Shape<T>(TypeReference<T> type, ObjectReader reader) {}

    static <T> Shape<T> shape(TypeReference<T> type) {
        return new Shape<>(type, EventCodec.json().readerFor(type));
    }

    static <T> T read(String json, Shape<T> shape) {
        try {
            return shape.reader().readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }

    /** The same for what is empty nearly always. */
    static <K, V> Map<K, V> readMap(String json, Shape<Map<K, V>> shape) {
        return "{}".equals(json) ? Map.of() : read(json, shape);
    }
}
