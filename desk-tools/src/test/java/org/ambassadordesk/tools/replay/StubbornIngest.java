package org.ambassadordesk.tools.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Answers like feedback-ingest, but refuses, waits and breaks off as a test asks. */
final class StubbornIngest implements AutoCloseable {
    static final String KEY = "right-key";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Mood> moods = new ArrayDeque<>();
    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

    StubbornIngest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/comments", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next requests meet, one each; later ones are answered as they should be. */
    synchronized void next(Mood... coming) {
        moods.addAll(List.of(coming));
    }

    /** External id and text of what was taken, in order, repeats too. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    /** Lines of every batch that came. */
    List<Integer> batches() {
        return List.copyOf(batches);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Mood mood = moods.poll();
            if (mood instanceof Mood.Status(int status, String retryAfter)) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                exchange.sendResponseHeaders(status, -1);
            } else if (exchange.getRequestURI().getPath().endsWith("/batch")) {
                batches.add(lines.size());
                exchange.sendResponseHeaders(200, 0);
                answerLines(exchange.getResponseBody(), lines, mood);
            } else {
                exchange.sendResponseHeaders(take(lines.getFirst()), -1);
            }
        }
    }

    private void answerLines(OutputStream body, List<String> lines, @Nullable Mood mood) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            if (mood instanceof Mood.BreakAfter(int answered) && i == answered) {
                body.flush();
                throw new IOException("the connection breaks");
            }
            int status = mood instanceof Mood.Line(int line, int said) && line == i + 1 ? said : take(lines.get(i));
            String problem = status == 202 ? "" : ",\"problem\":{\"title\":\"No\",\"detail\":\"line says no\"}";
            body.write(("{\"line\":" + (i + 1) + ",\"status\":" + status + problem + "}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private int take(String json) throws JsonProcessingException {
        JsonNode comment = JSON.readTree(json);
        if (comment.path("text").asText().contains("forbidden")) {
            return 400;
        }
        kept.add(
                comment.path("externalId").asText() + "=" + comment.path("text").asText());
        return 202;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a request meets. */
    sealed interface Mood {
        /** Everything as it should be. */
        record Well() implements Mood {}

        /** The whole request is answered with a status. */
        record Status(int status, String retryAfter) implements Mood {}

        /** One line of a batch is answered with a status. */
        record Line(int line, int status) implements Mood {}

        /** The connection breaks after some answers. */
        record BreakAfter(int answered) implements Mood {}
    }
}
