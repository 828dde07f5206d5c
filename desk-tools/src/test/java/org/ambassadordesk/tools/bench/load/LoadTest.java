package org.ambassadordesk.tools.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.ambassadordesk.tools.ToolFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final Set<String> bodies = new ConcurrentSkipListSet<>();
    private HttpServer server;
    private Requests requests;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(new String(body, StandardCharsets.UTF_8));
            boolean isChunked = body.length % 2 == 0;
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals("/no") ? 500 : 202, isChunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        requests = new Requests(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "k");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyNumberIsAskedOnceOverKeptConnections() throws InterruptedException {
        Load.Result result = new Load(requests, 4)
                .closed(100, it -> requests.post("/", "text/plain", "n" + it), Load.Verdict.status(202));

        assertThat(bodies).hasSize(100);
        assertThat(result.micros().getTotalCount()).isEqualTo(100);
        assertThat(result.perSecond()).isPositive();
    }

    @Test
    void answersWithAndWithoutChunksAreReadWhole() throws IOException {
        try (HttpLine line = new HttpLine(requests.address())) {
            assertThat(line.exchange(requests.post("/", "text/plain", "odd")))
                    .isEqualTo(new HttpLine.Answer(202, "odd"));
            assertThat(line.exchange(requests.post("/", "text/plain", "even")))
                    .isEqualTo(new HttpLine.Answer(202, "even"));
        }
    }

    @Test
    void unwantedAnswerEndsTheLoad() {
        Load load = new Load(requests, 2);

        assertThatThrownBy(
                        () -> load.closed(10, _ -> requests.post("/no", "text/plain", "x"), Load.Verdict.status(202)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("wanted 202, came 500");
    }

    @Test
    void commentsAreJson() throws IOException {
        for (long number = 0; number < 50; number++) {
            assertThat(new JsonMapper()
                            .readTree(Texts.comment("run", number, "web"))
                            .path("text")
                            .asText())
                    .isNotBlank();
        }
    }
}
