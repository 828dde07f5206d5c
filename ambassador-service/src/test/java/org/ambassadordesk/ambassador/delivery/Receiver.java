package org.ambassadordesk.ambassador.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;

/** A posting system's webhook on this machine: keeps what it gets, answers as it is told, else with 204. */
final class Receiver implements AutoCloseable {
    static final String SECRET_ENV = "TEST_WEBHOOK_SECRET";

    private final String source = "hook-" + UUID.randomUUID();
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    record Received(Map<String, List<String>> headers, String body) {
        String id() {
            return Objects.requireNonNull(headers.get("Webhook-id")).getFirst();
        }

        HttpHeaders asHeaders() {
            return HttpHeaders.of(headers, (name, value) -> true);
        }
    }

    /** What it does with a request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.poll();
        (answer == null ? status(204) : answer).to(exchange);
    }

    /** How it answers the next requests, in turn. */
    Receiver answering(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    static Answer status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    static Answer hangUp() {
        return HttpExchange::close;
    }

    Answer saysNothing() {
        return exchange -> {
            try {
                over.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    List<Received> received() {
        return received;
    }

    String source() {
        return source;
    }

    /** Registers it as a source. */
    UnaryOperator<Directory> registered() {
        return registered("http://127.0.0.1:" + server.getAddress().getPort() + "/replies", SECRET_ENV);
    }

    UnaryOperator<Directory> registered(String url, String secretEnv) {
        return with(new Source(
                source, "Test hook", List.of("twitter"), true, new Source.Webhook(url, secretEnv), List.of()));
    }

    private static UnaryOperator<Directory> with(Source source) {
        return directory -> {
            Map<String, Source> sources = new LinkedHashMap<>(directory.sources());
            sources.put(source.id(), source);
            return withSources(directory, sources);
        };
    }

    UnaryOperator<Directory> gone() {
        return directory -> {
            Map<String, Source> sources = new LinkedHashMap<>(directory.sources());
            sources.remove(source);
            return withSources(directory, sources);
        };
    }

    private static Directory withSources(Directory directory, Map<String, Source> sources) {
        return new Directory(
                directory.version(),
                directory.desk(),
                directory.calendars(),
                directory.teams(),
                directory.topics(),
                directory.targets(),
                directory.ambassadors(),
                directory.guidelines(),
                sources,
                directory.responses());
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
