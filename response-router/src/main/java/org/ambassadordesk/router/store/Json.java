package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.EventCodec;

/** The parts of a row that are only ever read as a whole. */
final class Json {
    static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    static final TypeReference<Map<String, List<String>>> NAMES_BY_CODE = new TypeReference<>() {};
    static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records can be written", e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }
}
