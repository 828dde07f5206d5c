package org.ambassadordesk.router;

/**
 * What went wrong, for machines and people (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the kind of problem in words, always the same for one type
 * @param status the HTTP status
 * @param detail what is wrong this time
 */
public record Problem(String type, String title, int status, String detail) {
    /** The media type of every refusal. */
    public static final String JSON = "application/problem+json";

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail);
    }
}
