package org.ambassadordesk.ambassador.past;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException.Violation;
import org.ambassadordesk.ambassador.TextHash;
import org.jspecify.annotations.Nullable;

/** Reads a line of an import, strictly: what is not understood is refused with the field's name, never passed over. */
@ApplicationScoped
class FinishedForm {
    /** Bytes. */
    static final int LONGEST_LINE = 2 * 1024 * 1024;

    private static final String NO_OBJECT = "is not one JSON object in UTF-8";

    private final ObjectMapper json;

    FinishedForm(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A line that was read.
     *
     * @param conversation null where anything is wrong with it
     * @param externalId what it says it is called, where it says so
     */
    record Read(@Nullable Finished conversation, @Nullable String externalId, List<Violation> violations) {
        private static Read refused(String field, String message) {
            return new Read(null, null, List.of(new Violation(field, message)));
        }
    }

    Read read(byte[] line, Checking checking, Violations violations) {
        if (line.length > LONGEST_LINE) {
            return Read.refused("line", "is longer than 2 MiB; one line is one conversation");
        }
        FinishedConversation parsed;
        String content;
        try {
            parsed = json.readValue(line, FinishedConversation.class);
            content = parsed == null ? "" : TextHash.of(json.writeValueAsString(parsed));
        } catch (JsonMappingException e) {
            return Read.refused(
                    pathOf(e), e instanceof UnrecognizedPropertyException ? "is not known here" : reason(e));
        } catch (IOException e) {
            return Read.refused("line", NO_OBJECT);
        }
        if (parsed == null) {
            return Read.refused("line", NO_OBJECT);
        }
        return new Read(checking.read(parsed, content), parsed.externalId(), violations.found());
    }

    private static String pathOf(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "line" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String reason(JsonMappingException mapping) {
        return mapping.getPath().isEmpty()
                ? NO_OBJECT
                : "has a value that is not understood here: a text without NUL or half characters, or a list, is expected";
    }
}
