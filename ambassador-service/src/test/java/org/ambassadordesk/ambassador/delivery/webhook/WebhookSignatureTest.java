package org.ambassadordesk.ambassador.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the reference library of Standard Webhooks, both ways. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"text\":\"Grüße 👍\"}";
    private static final String ID = "0199aaaa-0000-7000-8000-000000000001";

    @Test
    void referenceAcceptsWhatWeSign() {
        Instant now = Instant.now();

        assertThatCode(() -> new Webhook(SECRET).verify(BODY, headers(now, sign(SECRET, now, BODY))))
                .doesNotThrowAnyException();
    }

    @Test
    void weSignWhatTheReferenceSigns() throws Exception {
        Instant now = Instant.ofEpochSecond(1_700_000_000L);

        assertThat(sign(SECRET, now, BODY)).isEqualTo(new Webhook(SECRET).sign(ID, now.getEpochSecond(), BODY));
    }

    @Test
    void nothingOfItCanBeChanged() throws Exception {
        Instant now = Instant.now();
        String signature = sign(SECRET, now, BODY);
        Webhook reference = new Webhook(SECRET);

        assertThatThrownBy(() -> reference.verify(BODY + " ", headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> reference.verify(BODY, headers(now.plusSeconds(1), signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook("whsec_" + Base64.getEncoder().encodeToString(new byte[24]))
                        .verify(BODY, headers(now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void plainSecretsAreTakenAsTheyAre() {
        Instant now = Instant.now();
        String plain = "a plain secret of a shop";
        String prefixed = "whsec_" + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(sign(plain, now, BODY)).isEqualTo(sign(prefixed, now, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%not base64%%%"})
    void uselessSecretsAreRefusedWithoutRepeatingThem(String secret) {
        assertThatThrownBy(() -> WebhookSecret.parse(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(message ->
                        assertThat(message.replace("whsec_", "")).doesNotContain(secret.isEmpty() ? "\u0000" : secret));
    }

    private static String sign(String secret, Instant at, String body) {
        return WebhookSignature.of(WebhookSecret.parse(secret), ID, at, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHeaders headers(Instant at, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }
}
