package org.ambassadordesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {
    @TempDir
    Path folder;

    private Path socket;

    @BeforeEach
    void choose() {
        socket = folder.resolve("docker.sock");
    }

    /** An engine that has these paths and nothing else. */
    private ServerSocketChannel engineWith(List<String> paths) throws IOException {
        ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        engine.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    answer(engine.accept(), paths);
                }
            } catch (IOException closed) {
                assertThat(engine.isOpen()).isFalse();
            }
        });
        return engine;
    }

    private static void answer(SocketChannel caller, List<String> paths) throws IOException {
        try (caller) {
            ByteBuffer request = ByteBuffer.allocate(1000);
            caller.read(request);
            String path = new String(request.array(), StandardCharsets.US_ASCII).split(" ", 3)[1];
            String status = paths.contains(path) ? "HTTP/1.0 200 OK\r\n\r\n" : "HTTP/1.0 404 Not Found\r\n\r\n";
            caller.write(ByteBuffer.wrap(status.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void noSocketIsNoEngine() {
        assertThat(DockerEngine.withImages(socket)).isEmpty();
    }

    @Test
    void engineThatDoesNotAnswerIsGivenUpWithinSeconds() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));

            Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(DockerEngine.withImages(socket))
                    .isEmpty());
        }
    }

    @Test
    void engineWithoutTheImagesIsNotUsed() throws IOException {
        try (ServerSocketChannel engine = engineWith(List.of("/_ping", "/images/apache/kafka:4.1.2/json"))) {
            assertThat(DockerEngine.withImages(socket)).isEmpty();
            assertThat(engine.isOpen()).isTrue();
        }
    }

    @Test
    void newerPostgresIsTakenWhereBothAreThere() throws IOException {
        try (ServerSocketChannel engine = engineWith(List.of(
                "/_ping", "/images/apache/kafka:4.1.2/json", "/images/postgres:17/json", "/images/postgres:18/json"))) {
            assertThat(DockerEngine.withImages(socket)).contains(new DockerEngine("postgres:18", "apache/kafka:4.1.2"));
            assertThat(engine.isOpen()).isTrue();
        }
    }
}
