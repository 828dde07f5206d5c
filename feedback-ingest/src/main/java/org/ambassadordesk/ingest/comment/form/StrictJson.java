package org.ambassadordesk.ingest.comment.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.Path;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ambassadordesk.ingest.Problem.Violation;
import org.ambassadordesk.ingest.ProblemException;
import org.jspecify.annotations.Nullable;

/** JSON without benevolence: no guessing of types, no unknown or repeated names, no depths; and its faults in words. */
final class StrictJson {
    /** Attribute of a reader: the list that takes unknown names. */
    static final Object UNKNOWN = "unknown";

    /** The form itself is three deep. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 100;

    private StrictJson() {}

    static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // names come from strangers: they must not fill a table that lives as long as the process
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(
                        LogicalType.Textual, it -> it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addHandler(new UnknownNames())
                .addModule(new SimpleModule().addDeserializer(Instant.class, new Moment()))
                .build();
    }

    /** The fault behind an exception of Jackson's, without its class names. */
    static ProblemException explain(IOException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return InvalidComment.notJson("The JSON is nested too deeply, or a number or name in it is too long.");
            }
            if (cause instanceof InputCoercionException) {
                return InvalidComment.because(nameOf(fault), "is out of range");
            }
            if (cause instanceof StreamReadException broken) {
                return InvalidComment.notJson(describe(broken));
            }
            if (cause instanceof MismatchedInputException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return InvalidComment.because(nameOf(mismatch), expected(mismatch.getTargetType()));
            }
        }
        return InvalidComment.notJson("The body must be one JSON object and nothing else.");
    }

    private static String describe(StreamReadException broken) {
        String where = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        return "The body is not JSON: " + broken.getOriginalMessage() + where;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return "must be a whole number";
        }
        if (type == Instant.class) {
            return "must be a time with an offset, such as 2015-02-24T11:14:45-08:00";
        }
        if (type == String.class) {
            return "must be a text";
        }
        return type != null && Collection.class.isAssignableFrom(type)
                ? "must be a list of texts"
                : "must be an object";
    }

    private static String nameOf(IOException fault) {
        if (!(fault instanceof JsonMappingException mapping)) {
            return "body";
        }
        StringBuilder name = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return name.toString();
    }

    /** {@code labels[0]} for {@code labels[0].<list element>}. */
    static String nameOf(Path path) {
        String name = path.toString();
        int inner = name.indexOf(".<");
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** The names that lead to where a parser stands. */
    static String nameOf(JsonStreamContext context) {
        List<String> steps = new ArrayList<>();
        for (JsonStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            steps.addFirst(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
        }
        String name = String.join("", steps);
        return name.startsWith(".") ? name.substring(1) : name;
    }

    /** Collects all unknown names instead of stopping at the first. */
    private static final class UnknownNames extends DeserializationProblemHandler {
        private static final int MOST = 20;
        private static final int LONGEST = 100;

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext deserialization,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String property)
                throws IOException {
            @SuppressWarnings("unchecked") // the only use of this attribute
            List<Violation> unknown = (List<Violation>) deserialization.getAttribute(UNKNOWN);
            if (unknown.size() < MOST) {
                JsonStreamContext context = parser.getParsingContext();
                String name = nameOf(parser.currentToken().isStructStart() ? context.getParent() : context);
                unknown.add(new Violation(
                        name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…", "is not a known field"));
            }
            parser.skipChildren();
            return true;
        }
    }
}
