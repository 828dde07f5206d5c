package org.ambassadordesk.ambassador.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;

/** The signature of Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, so that none of them can be changed. */
final class WebhookSignature {
    private static final String VERSION = "v1,";

    private WebhookSignature() {}

    /** The value of the header {@code webhook-signature}. */
    static String of(WebhookSecret secret, String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.key());
            mac.update((id + '.' + at.getEpochSecond() + '.').getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
