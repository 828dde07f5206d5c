package org.ambassadordesk.contract;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name (UUIDv5, RFC 9562 §5.5), so that saying the same thing twice gives the same id.
 * Parts are joined with the unit separator U+001F, which normalization never lets through.
 */
public final class Identities {
    private static final UUID NAMESPACE = UUID.fromString("6f1c5a0e-8f43-5f0b-9a55-5d6b3f0f1a77");

    private Identities() {}

    /** A comment known by its id in the source. */
    public static UUID comment(String source, String externalId) {
        return named("comment", source, externalId);
    }

    /** A comment without an id of its own, known by the poster's Idempotency-Key. */
    public static UUID keyedComment(String source, String idempotencyKey) {
        return named("keyed-comment", source, idempotencyKey);
    }

    /** A customer, as seen on one channel of one source. */
    public static UUID contact(String source, String channel, String authorId) {
        return named("contact", source, channel, authorId);
    }

    /** One wording of a comment: the same wording again is the same event, another wording is an edit. */
    public static UUID wording(UUID commentId, String fingerprint) {
        return named("wording", commentId.toString(), fingerprint);
    }

    /** Any other thing that is named by what it is made of. */
    public static UUID named(String kind, String... parts) {
        return generator().generate(kind + '\u001f' + String.join("\u001f", parts));
    }

    private static NameBasedGenerator generator() {
        try {
            return Generators.nameBasedGenerator(NAMESPACE, MessageDigest.getInstance("SHA-1"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
