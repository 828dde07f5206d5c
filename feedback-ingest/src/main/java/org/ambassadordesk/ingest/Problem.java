package org.ambassadordesk.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for machines and people (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the kind of problem in words, always the same for one type
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param violations which fields of the body are wrong, where the body does not validate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Violation> violations) {
    /** The media type of every refusal. */
    public static final String JSON = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null);
    }

    public static Problem invalid(String detail, List<Violation> violations) {
        ProblemType type = ProblemType.INVALID;
        return new Problem(type.uri(), type.title(), type.status(), detail, violations);
    }

    /** One thing wrong with one field. */
    public record Violation(String field, String message) {}
}
