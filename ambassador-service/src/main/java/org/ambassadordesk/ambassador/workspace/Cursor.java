package org.ambassadordesk.ambassador.workspace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;

/** The last row of a page: the next one begins behind it. Opaque to whoever uses the API. */
public record Cursor(Instant at, UUID id) {
    static final String AFTER = " AND (due_at, id) > (:cursorAt, :cursorId)";
    static final String BEFORE = " AND (changed_at, id) < (:cursorAt, :cursorId)";

    /** Refused with 400 where it is not one of ours. */
    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_", -1);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.invalid("cursor", "is not one that was given out here");
        }
    }

    /** For use in a URL. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "_" + id).getBytes(StandardCharsets.US_ASCII));
    }
}
