package org.ambassadordesk.ambassador.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Which replies are read afterwards: a share of them, chosen by a hash of the reply's id and a secret of the desk, so that
 * the choice can be shown to be nobody's and yet not be foreseen.
 */
final class SampleDraw {
    private final byte[] salt;

    SampleDraw(String salt) {
        this.salt = salt.getBytes(StandardCharsets.UTF_8);
    }

    /** @param rate 0 takes none, 1 all */
    boolean takes(UUID reply, double rate) {
        return share(reply) < rate;
    }

    /** Between 0 and 1 (exclusive), evenly: the first 53 bits of SHA-256. */
    private double share(UUID reply) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] hash = digest.digest(reply.toString().getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) / (double) (1L << 53);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
