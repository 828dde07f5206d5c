package org.ambassadordesk.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Docker engine that answered, and the images of it that tests use. Asked over its socket with a limit of two seconds
 * a question: Testcontainers' own look-up takes minutes where there is no engine.
 */
record DockerEngine(String postgresImage, String kafkaImage) {
    private static final List<String> POSTGRES = List.of("postgres:18", "postgres:17");
    private static final String KAFKA = "apache/kafka:4.1.2";

    /**
     * The engine of a run that must use Docker.
     *
     * @throws IllegalStateException no engine, or it lacks an image
     */
    static DockerEngine require() {
        return withImages(socket())
                .orElseThrow(() -> new IllegalStateException("desk.test.backend=docker, but no engine at " + socket()
                        + " answers within 2 s with one of " + POSTGRES + " and " + KAFKA));
    }

    static Optional<DockerEngine> find() {
        return withImages(socket());
    }

    static Optional<DockerEngine> withImages(Path socket) {
        if (!Files.exists(socket) || !answers(socket, "/_ping") || !answers(socket, "/images/" + KAFKA + "/json")) {
            return Optional.empty();
        }
        return POSTGRES.stream()
                .filter(image -> answers(socket, "/images/" + image + "/json"))
                .findFirst()
                .map(image -> new DockerEngine(image, KAFKA));
    }

    private static Path socket() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return Path.of(host.startsWith("unix://") ? host.substring("unix://".length()) : "/var/run/docker.sock");
    }

    private static boolean answers(Path socket, String path) {
        FutureTask<Boolean> question = new FutureTask<>(() -> ask(socket, path));
        Thread.ofVirtual().start(question);
        try {
            return question.get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            question.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ask(Path socket, String path) throws IOException {
        try (SocketChannel engine = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.connect(UnixDomainSocketAddress.of(socket));
            String request = "GET " + path + " HTTP/1.0\r\nHost: docker\r\n\r\n";
            engine.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer status = ByteBuffer.allocate("HTTP/1.0 200".length());
            while (status.hasRemaining() && engine.read(status) >= 0) {
                // a status line may come in pieces
            }
            return new String(status.array(), StandardCharsets.US_ASCII).endsWith(" 200");
        }
    }
}
