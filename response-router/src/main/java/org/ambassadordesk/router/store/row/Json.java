package org.ambassadordesk.router.store.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.EventCodec;
import org.jspecify.annotations.Nullable;

/** The parts of a row that are only ever read as a whole. */
public final class Json {
    public static final Shape<List<String>> NAMES = shape(new TypeReference<>() {}, List.of());
    public static final Shape<Map<String, List<String>>> NAMES_BY_CODE = shape(new TypeReference<>() {});
    public static final Shape<Map<String, String>> TERMS = shape(new TypeReference<>() {});

    private Json() {}

    public static String write(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records can be written", e);
        }
    }

    /**
     * What is read, prepared once: a start reads a hundred thousand of them.
     *
     * @param empty what <code>{}</code> or <code>[]</code> means, where that is nearly always all there is
     */
    public record Shape<T>(ObjectReader reader, @Nullable T empty) {
        private @Nullable T ofLength(int length) {
            return length == 2 ? empty : null;
        }
    }

    public static <T> Shape<T> shape(TypeReference<T> type) {
        return new Shape<>(EventCodec.json().readerFor(type), null);
    }

    /** What has a reader of its own. */
    public static <T> Shape<T> shape(Class<T> type, JsonDeserializer<T> reading) {
        ObjectMapper mapper =
                EventCodec.json().copy().registerModule(new SimpleModule().addDeserializer(type, reading));
        return new Shape<>(mapper.readerFor(type), null);
    }

    /** A list or a map that is empty nearly always. */
    public static <T> Shape<T> shape(TypeReference<T> type, T empty) {
        return new Shape<>(EventCodec.json().readerFor(type), empty);
    }

    public static <T> T read(String json, Shape<T> shape) {
        try {
            T empty = shape.ofLength(json.length());
            return empty == null ? shape.reader().readValue(json) : empty;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }

    /** The same from UTF-8 among other bytes. */
    static <T> T read(byte[] json, int from, int length, Shape<T> shape) {
        try {
            T empty = shape.ofLength(length);
            return empty == null ? shape.reader().readValue(json, from, length) : empty;
        } catch (IOException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }
}
