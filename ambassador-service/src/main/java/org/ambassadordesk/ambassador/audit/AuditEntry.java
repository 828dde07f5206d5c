package org.ambassadordesk.ambassador.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param number 1, 2, 3, … without gaps
 * @param subject whom it is about; null where it is about nobody in particular
 * @param previous hash of the entry before; empty for the first
 * @param hash SHA-256 of everything else, in hexadecimal
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        @Nullable String subject,
        String detail,
        String previous,
        String hash) {
    static AuditEntry next(
            @Nullable AuditEntry last,
            Instant at,
            String actor,
            String action,
            @Nullable String subject,
            String detail) {
        long number = last == null ? 1 : last.number() + 1;
        String previous = last == null ? "" : last.hash();
        return new AuditEntry(
                number,
                at,
                actor,
                action,
                subject,
                detail,
                previous,
                hash(number, at, actor, action, subject, detail, previous));
    }

    /** Whether it is as it was written, and follows the one before. */
    boolean follows(@Nullable AuditEntry before) {
        return number == (before == null ? 1 : before.number() + 1)
                && previous.equals(before == null ? "" : before.hash())
                && hash.equals(hash(number, at, actor, action, subject, detail, previous));
    }

    /** Lengths before texts: no two different entries are written the same. */
    private static String hash(
            long number,
            Instant at,
            String actor,
            String action,
            @Nullable String subject,
            String detail,
            String previous) {
        StringBuilder all = new StringBuilder();
        for (String part : new String[] {
            Long.toString(number),
            at.toString(),
            actor,
            action,
            Objects.requireNonNullElse(subject, ""),
            detail,
            previous
        }) {
            all.append(part.length()).append(':').append(part);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
