package org.ambassadordesk.ambassador;

import java.util.Locale;

/** Everything this service refuses, as RFC 9457 types; catalogued in docs/problems.md. */
public enum ProblemType {
    INVALID(400, "The request does not validate"),
    MALFORMED(400, "The request cannot be read"),
    SIGN_IN_NEEDED(401, "Sign in first"),
    WRONG_CREDENTIALS(401, "Name or password is wrong"),
    WRONG_KEY(401, "The key is missing or wrong"),
    FORBIDDEN(403, "You may not do this"),
    CROSS_SITE(403, "The request comes from another site"),
    NOT_YOUR_OWN(403, "Nobody approves a reply of their own"),
    ACKNOWLEDGE_FIRST(403, "A guideline is to be acknowledged first"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "This cannot be given in the format asked for"),
    SOMEBODY_WAS_FASTER(409, "Somebody was faster"),
    NOT_THE_HOLDER(409, "You do not hold this conversation"),
    REFUSED(409, "The request could not be met"),
    STALE(409, "Something was written since"),
    CHANGED_MEANWHILE(412, "The directory has changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood here"),
    BROKEN_DIRECTORY(400, "The directory has findings"),
    KEY_REUSED(422, "This Idempotency-Key belongs to another request"),
    BLOCKED_BY_GUIDELINE(422, "A guideline does not let this out"),
    TOO_MANY_ATTEMPTS(429, "Too many failed attempts to sign in"),
    UNEXPECTED(500, "Something went wrong on our side"),
    ROUTER_AWAY(503, "The router does not answer"),
    UNAVAILABLE(503, "The service cannot answer now");

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
