package org.ambassadordesk.ambassador.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The keys of posting systems: {@code adk_} and 256 random bits. */
public final class SourceKeys {
    private static final String PREFIX = "adk_";
    private static final int BYTES = 32;

    private SourceKeys() {}

    public static String generate(RandomGenerator randomness) {
        byte[] bytes = new byte[BYTES];
        randomness.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    /** Lower-case hex. No salt and no stretching: nobody guesses 256 bits. */
    public static String sha256(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
