package org.ambassadordesk.router;

import java.util.Locale;

/** Everything this service refuses, as RFC 9457 types; catalogued in docs/problems.md. */
public enum ProblemType {
    INVALID(400, "The request does not say what it must"),
    WRONG_KEY(401, "The key is missing or wrong"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "This cannot be given in the format asked for"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    BUSY(503, "This is done one at a time"),
    UNEXPECTED(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The RFC 9457 {@code type}. */
    public String uri() {
        return "urn:desk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
