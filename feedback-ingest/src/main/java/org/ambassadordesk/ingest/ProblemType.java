package org.ambassadordesk.ingest;

import java.util.Locale;

/** Everything this service refuses, as RFC 9457 types; catalogued in docs/problems.md. */
public enum ProblemType {
    INVALID(400, "The comment does not validate"),
    MALFORMED(400, "The body cannot be read"),
    WRONG_KEY(401, "The key is missing or wrong"),
    CHANNEL_NOT_ALLOWED(403, "The source may not post on this channel"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "This cannot be given in the format asked for"),
    KEY_IN_FLIGHT(409, "A comment with this Idempotency-Key is still being taken in"),
    TOO_LARGE(413, "The comment is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood here"),
    KEY_REUSED(422, "The Idempotency-Key was used for another comment"),
    TOO_MANY(429, "Too many comments at once"),
    UNEXPECTED(500, "Something went wrong on our side"),
    NOT_KEPT(503, "The comment could not be kept"),
    NOT_READY(503, "The service is still starting");

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
