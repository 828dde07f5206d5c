package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SystemDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not be taken is refused by name, and nothing else suffers. */
@ExtendWith(OnTheDesk.class)
class BadInputST {
    private static final String JSON = "application/json";

    /** A body, and what the answer must be and name. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    record Bad(String what, int status, String names, byte[] body) {
        static Bad of(String what, int status, String names, String body) {
            return new Bad(what, status, names, body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                Bad.of("nothing", 400, "", ""),
                Bad.of("no JSON", 400, "", "{\"channel\": "),
                Bad.of("a list", 400, "", "[]"),
                Bad.of("no channel", 400, "channel", comment("\"text\": \"x\"").replace("\"channel\": \"web\",", "")),
                Bad.of("no author", 400, "author", "{\"externalId\": \"r\", \"channel\": \"web\", \"text\": \"x\"}"),
                Bad.of("neither text nor rating", 400, "text", comment("\"url\": null")),
                Bad.of(
                        "neither id nor key",
                        400,
                        "externalId",
                        comment("\"text\": \"x\"").replace("\"externalId\": \"rough-1\",", "")),
                Bad.of("an unknown field", 400, "colour", comment("\"text\": \"x\", \"colour\": \"red\"")),
                Bad.of("a negative rating", 400, "rating", comment("\"rating\": -1")),
                Bad.of("a rating in words", 400, "rating", comment("\"rating\": \"five\"")),
                Bad.of("half a character", 400, "text", comment("\"text\": \"\\ud83d\"")),
                Bad.of("no time", 400, "postedAt", comment("\"text\": \"x\", \"postedAt\": \"yesterday\"")),
                Bad.of(
                        "a channel of others",
                        403,
                        "fax",
                        comment("\"text\": \"x\"").replace("\"web\"", "\"fax\"")),
                Bad.of("a text that is too long", 413, "20000", comment("\"text\": \"" + "x".repeat(20_001) + "\"")),
                Bad.of("a body that is too large", 413, "", comment("\"text\": \"" + "x".repeat(300 * 1024) + "\"")),
                Bad.of("JSON 100,000 deep", 400, "", "[".repeat(100_000)),
                Bad.of(
                        "attributes 100,000 deep",
                        400,
                        "",
                        comment("\"attributes\": " + "{\"a\": " + "[".repeat(100_000))),
                new Bad(
                        "no UTF-8",
                        400,
                        "text",
                        comment("\"text\": \"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String comment(String fields) {
        return "{\"externalId\": \"rough-1\", \"channel\": \"web\", \"author\": {\"id\": \"r\"}, " + fields + "}";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedWithAProblemThatNamesIt(Bad bad, SystemDesk desk) {
        Caller.Answer answer = desk.poster("rough").post("/v1/comments", JSON, bad.body());

        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(bad.status());
        assertThat(answer.text()).contains(bad.names());
        assertThat(desk.poster("rough")
                        .post("/v1/comments", comment("\"text\": \"good\""))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void strangersAreRefused(SystemDesk desk) {
        for (String authorization : List.of("", "Bearer wrong", "Basic cm91Z2g6cm91Z2g=")) {
            assertThat(desk.stranger(authorization)
                            .post("/v1/comments", comment("\"text\": \"x\""))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(desk.asking("rough")
                        .get("/api/comments/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherMediaTypeIsRefused(SystemDesk desk) {
        byte[] body = comment("\"text\": \"x\"").getBytes(StandardCharsets.UTF_8);

        assertThat(desk.poster("rough").post("/v1/comments", "text/csv", body).status())
                .isEqualTo(415);
    }

    @Test
    void brokenLinesOfABatchCostOnlyThemselves(SystemDesk desk) {
        String batch = String.join(
                "\n",
                comment("\"text\": \"line one\"").replace("rough-1", "line-1"),
                "{\"externalId\": ",
                comment("\"rating\": -1"),
                comment("\"text\": \"line four\"").replace("rough-1", "line-4"),
                "");

        Caller.Answer answer = desk.poster("rough")
                .post("/v1/comments/batch", "application/x-ndjson", batch.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().lines())
                .satisfiesExactly(
                        it -> assertThat(it).contains("\"line\":1", "\"status\":202", "\"id\":"),
                        it -> assertThat(it).contains("\"line\":2", "\"status\":400", "\"problem\":"),
                        it -> assertThat(it).contains("\"line\":3", "\"status\":400", "rating"),
                        it -> assertThat(it).contains("\"line\":4", "\"status\":202"));
    }

    @Test
    void strangeButHonestTextsArriveReadable(SystemDesk desk) {
        Caller.Answer answer = desk.poster("rough")
                .post(
                        "/v1/comments",
                        comment("\"text\": \"a\\u0000b &amp; <b>c</b> e\\u0301\"")
                                .replace("rough-1", "odd-1"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String conversation = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Conversations.status(
                                        desk.asking("rough"),
                                        answer.json().path("id").asText())
                                .map(it -> it.path("conversationId").asText())
                                .orElse(""),
                        it -> !it.isEmpty());
        assertThat(new Conversations(desk).show(conversation).path("comments").toString())
                .contains("& c é")
                .doesNotContain("\\u0000");
    }
}
