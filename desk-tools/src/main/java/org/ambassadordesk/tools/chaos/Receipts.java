package org.ambassadordesk.tools.chaos;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/**
 * A source's webhook with bad days: now and then it refuses, or takes a reply and hangs up before it says so, though not
 * twice for the same message, whose third attempt would be due only after minutes. Like any receiver of Standard Webhooks
 * it knows a repetition by its {@code webhook-id}.
 */
final class Receipts implements AutoCloseable {
    static final String SECRET = "whsec_Y2hhb3Mtc3VpdGUtb25seS0zMi1ieXRlcy1sb25nLWtleSE=";

    private static final double REFUSES = 0.05;
    private static final double HANGS_UP = 0.05;

    private final HttpServer server;
    private final SplittableRandom random;
    private final List<Receipt> taken = new ArrayList<>();
    private final Set<String> mistreated = new HashSet<>();
    private int forged;

    /**
     * One message that was taken.
     *
     * @param id its {@code webhook-id}
     * @param reply the reply it says it is
     */
    record Receipt(String id, String reply, String body) {}

    Receipts(long seed) throws IOException {
        random = new SplittableRandom(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/replies", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/replies";
    }

    /** Everything taken so far, repetitions too. */
    synchronized List<Receipt> taken() {
        return List.copyOf(taken);
    }

    /** Messages whose signature did not hold. */
    synchronized int forged() {
        return forged;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = take(exchange, body);
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    /** The answer; 0 for none. */
    private synchronized int take(HttpExchange exchange, String body) throws IOException {
        var headers = exchange.getRequestHeaders();
        try {
            new Webhook(SECRET).verify(body, HttpHeaders.of(headers, (_, _) -> true));
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            forged++;
            return 401;
        }
        String id = headers.getFirst("webhook-id");
        double mood = random.nextDouble();
        boolean badDay = mood < REFUSES + HANGS_UP && mistreated.add(id);
        if (badDay && mood < REFUSES) {
            return 503;
        }
        String reply = Caller.JSON.readTree(body).path("data").path("replyId").asText();
        taken.add(new Receipt(id, reply, body));
        return badDay ? 0 : 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
