package org.ambassadordesk.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.ingest.fixture.CommentTopic;
import org.ambassadordesk.ingest.fixture.Poster;
import org.ambassadordesk.ingest.fixture.Poster.Answer;
import org.ambassadordesk.ingest.fixture.TestSources;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.ambassadordesk.testing.TestServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class CommentBatchComponentTest {
    @TestHTTPResource
    URI root;

    private final String kafka = TestServers.start().kafkaBootstrap();
    private final String source = "batch-" + UUID.randomUUID();
    private Poster poster;

    @BeforeEach
    void registerSource() {
        poster = new Poster(root, source + "-key");
        new TestSources(kafka).register(source, source + "-key");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> poster.post("{}").status() == 400);
    }

    @Test
    void oneBadLineCostsOnlyItself() throws IOException {
        String lines = String.join(
                "\n",
                comment(1),
                "not json",
                comment(2).replace("web", "email"),
                "",
                comment(3).replace("line 3", "x".repeat(300 * 1024)),
                "[".repeat(100_000),
                comment(4).replace("\"text\"", "\"words\""),
                comment(5).replace("line 5", "\\ud800"),
                "\u0000\u0001\u0002",
                comment(6) + "\r");

        Answer answer = poster.batch(lines.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/x-ndjson");
        List<JsonNode> answers = json(answer.body());
        assertThat(answers)
                .extracting(line -> line.path("line").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(answers)
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 400, 403, 400, 413, 400, 400, 400, 400, 202);
        assertThat(answers.getLast().path("id").asText())
                .isEqualTo(Identities.comment(source, "6").toString());
        assertThat(answers.get(6)
                        .path("problem")
                        .path("violations")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("words");
        assertThat(new CommentTopic(kafka).from(source)).hasSize(2);
    }

    @Test
    void thousandsOfLinesAreKeptInOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 5_000; line++) {
            lines.append(comment(line)).append('\n');
        }

        Answer answer = poster.batch(lines.toString().getBytes(StandardCharsets.UTF_8));

        List<JsonNode> answers = json(answer.body());
        assertThat(answers).hasSize(5_000).allMatch(line -> line.path("status").asInt() == 202);
        for (int line = 1; line <= 5_000; line++) {
            assertThat(answers.get(line - 1).path("line").asInt()).isEqualTo(line);
            assertThat(answers.get(line - 1).path("id").asText())
                    .isEqualTo(
                            Identities.comment(source, Integer.toString(line)).toString());
        }
        assertThat(new CommentTopic(kafka).from(source)).hasSize(5_000);
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(poster.batch(new byte[0]).body()).isEmpty();
    }

    /** A poster may wait for the answer to one line before it sends the next. */
    @Test
    void answersComeWhileTheBatchIsStillBeingSent() throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(
                    out,
                    "POST /v1/comments/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                            + "Authorization: Bearer " + source + "-key\r\nTransfer-Encoding: chunked\r\n\r\n");

            for (int line = 1; line <= 3; line++) {
                String chunk = comment(line) + "\n";
                write(out, Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");

                assertThat(nextAnswer(in)).contains("\"line\":" + line, "\"status\":202");
            }
            write(out, "0\r\n\r\n");
        }
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String comment(int number) {
        return "{\"externalId\":\"%d\",\"channel\":\"web\",\"text\":\"line %d\",\"author\":{\"id\":\"u%d\"}}"
                .formatted(number, number, number % 7);
    }

    private static List<JsonNode> json(String ndjson) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ndjson.lines().toList()) {
            lines.add(EventCodec.json().readTree(line));
        }
        return lines;
    }
}
