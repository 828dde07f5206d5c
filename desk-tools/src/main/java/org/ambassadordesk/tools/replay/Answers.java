package org.ambassadordesk.tools.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.tools.ToolFailure;

/** Reads the desk's answers: statuses and problems (RFC 9457). */
final class Answers {
    static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    /**
     * What a status means for a comment.
     *
     * @throws ToolFailure where the answer is about whoever posts, not about the comment
     */
    static Answer of(int status, JsonNode problem) {
        return switch (status) {
            case 202 -> new Answer.Accepted();
            case 401 ->
                throw new ToolFailure(
                        "the desk does not know this key (401); keys are in its credentials.json, under sources");
            case 429, 502, 503, 504 -> new Answer.Later(describe(status, problem));
            default ->
                status >= 500
                        ? new Answer.Fault(describe(status, problem))
                        : new Answer.Refused(describe(status, problem));
        };
    }

    /** Status, detail and the fields that are wrong, on one line. */
    private static String describe(int status, JsonNode problem) {
        List<String> parts = new ArrayList<>();
        problem.path("violations")
                .forEach(it -> parts.add(
                        it.path("field").asText() + " " + it.path("message").asText()));
        if (parts.isEmpty()) {
            parts.add(problem.path("detail").asText(problem.path("title").asText("no reason given")));
        }
        return status + " " + String.join("; ", parts).replaceAll("\\s+", " ");
    }

    /** JSON, or nothing where it is none: a proxy's page says no more than its status. */
    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }
}
