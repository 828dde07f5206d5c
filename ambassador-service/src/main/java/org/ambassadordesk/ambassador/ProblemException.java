package org.ambassadordesk.ambassador;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the edge, where {@link Problems} turns it into an RFC 9457 answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    /** One thing wrong with a body, by the field it is in. */
    public record Violation(String field, String message) {}

    /**
     * A refusal.
     *
     * @param detail what happened here, in words for the person who asked
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, String detail, Map<String, Object> members, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.members = members;
        this.headers = headers;
    }

    /** There is no such thing, or it is not for this person: both look the same from outside. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }

    /** A body that breaks a rule. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(ProblemType.INVALID, field + ": " + message)
                .with("violations", List.of(new Violation(field, message)));
    }

    /** The same with one more member in the answer, as the present state. */
    public ProblemException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ProblemException(type, detail(), more, headers);
    }

    /** The same with a response header, as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail(), members, more);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The members of the problem document, in order. */
    public Map<String, Object> document() {
        return document(type, detail(), members);
    }

    static Map<String, Object> document(ProblemType type, String detail, Map<String, Object> members) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        document.putAll(members);
        return document;
    }
}
