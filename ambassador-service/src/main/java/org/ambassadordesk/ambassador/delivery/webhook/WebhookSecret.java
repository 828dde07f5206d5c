package org.ambassadordesk.ambassador.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a source and this service both know: {@code whsec_} and base64, or any other text taken as it is, of at least 16
 * bytes. Never printed.
 */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException saying what is wrong with it, without saying it
     */
    public static WebhookSecret parse(String text) {
        byte[] key = text.startsWith(PREFIX)
                ? decode(text.substring(PREFIX.length()))
                : text.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("the secret is shorter than " + SHORTEST + " bytes");
        }
        return new WebhookSecret(key);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret begins with whsec_ but is not base64", e);
        }
    }

    SecretKeySpec key() {
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
