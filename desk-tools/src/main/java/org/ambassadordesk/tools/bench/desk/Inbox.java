package org.ambassadordesk.tools.bench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ambassadordesk.tools.ToolFailure;

/** ambassador-service, as a page and a source see it. */
public final class Inbox {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENT_DATA = "data:";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String person;
    private final String source;

    Inbox(URI address, Map.Entry<String, String> account, String key) {
        this.address = address;
        String login = account.getKey() + ":" + account.getValue();
        this.person = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.source = "Bearer " + key;
    }

    /** Conversations that are open now, by the board. */
    public long open() throws InterruptedException {
        return get("/api/reports/board", person)
                .orElseThrow(() -> new ToolFailure("the desk has no board"))
                .path("total")
                .path("open")
                .asLong();
    }

    /** The conversation that a comment of the source is in, once there is one. */
    public Optional<String> conversationOf(String commentId) throws InterruptedException {
        return get("/api/comments/" + commentId, source)
                .map(it -> it.path("conversationId").asText())
                .filter(it -> !it.isEmpty());
    }

    /** The first conversation that waits. */
    public String anyConversation() throws InterruptedException {
        return get("/api/conversations?view=queue&limit=1", person)
                .map(it -> it.path("items").path(0).path("id").asText())
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new ToolFailure("nothing waits in the queue"));
    }

    /** How long a page takes, all of it. */
    public Duration page(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", person)
                .header("Accept", "text/html")
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (response.statusCode() != 200) {
                throw new ToolFailure(path + " answered " + response.statusCode());
            }
            return took;
        } catch (IOException e) {
            throw new ToolFailure(path + " broke off", e);
        }
    }

    private Optional<JsonNode> get(String path, String authorization) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request(path, authorization), BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(response.body()));
                case 404 -> Optional.empty();
                default -> throw new ToolFailure(path + " answered " + response.statusCode());
            };
        } catch (IOException e) {
            throw new ToolFailure(path + " broke off", e);
        }
    }

    private HttpRequest request(String path, String authorization) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", authorization)
                .build();
    }

    /** Opens the stream that pages follow; conversations are noted as they show in it. */
    public Watch watch() throws InterruptedException {
        try {
            HttpResponse<Stream<String>> response = http.send(request("/api/stream", person), BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new ToolFailure("the desk's stream answered " + response.statusCode());
            }
            return new Watch(response.body());
        } catch (IOException e) {
            throw new ToolFailure("the desk's stream broke off", e);
        }
    }

    /** Moments at which conversations showed up first. */
    public static final class Watch implements AutoCloseable {
        private final Map<String, Long> seen = new ConcurrentHashMap<>();
        private final Stream<String> lines;
        private final Thread thread;

        private Watch(Stream<String> lines) {
            this.lines = lines;
            this.thread = Thread.ofVirtual().name("inbox-watch").start(this::follow);
        }

        private void follow() {
            try {
                lines.forEach(this::note);
            } catch (UncheckedIOException e) {
                // the end of a stream that nobody closes on the other side; what is missing will be missed
            }
        }

        private void note(String line) {
            if (line.startsWith(EVENT_DATA)) {
                long now = System.nanoTime();
                try {
                    String id = JSON.readTree(line.substring(EVENT_DATA.length()))
                            .path("conversationId")
                            .asText();
                    seen.putIfAbsent(id, now);
                } catch (JsonProcessingException e) {
                    throw new ToolFailure("the desk's stream is not JSON: " + line, e);
                }
            }
        }

        /** Nanoseconds of {@link System#nanoTime}. */
        public Optional<Long> firstSeen(String conversation) {
            return Optional.ofNullable(seen.get(conversation));
        }

        @Override
        public void close() {
            thread.interrupt();
            lines.close();
        }
    }
}
