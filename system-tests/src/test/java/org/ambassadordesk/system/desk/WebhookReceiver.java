package org.ambassadordesk.system.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shop's webhook: takes what is signed as Standard Webhooks say, checked with their own library, and nothing else. */
public final class WebhookReceiver implements AutoCloseable {
    static final String SECRET = "whsec_c3lzdGVtLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZyE=";

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/replies", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/replies";
    }

    /** What came with a good signature. */
    public List<Received> received() {
        return received;
    }

    /** Why something was not taken. */
    public List<String> refused() {
        return refused;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                var headers = exchange.getRequestHeaders();
                new Webhook(SECRET).verify(body, HttpHeaders.of(headers, (_, _) -> true));
                received.add(new Received(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("Content-Type"),
                        new JsonMapper().readTree(body)));
                exchange.sendResponseHeaders(204, -1);
            } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
                refused.add(e.getMessage());
                exchange.sendResponseHeaders(401, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One message. */
    public record Received(String id, String contentType, JsonNode event) {}
}
