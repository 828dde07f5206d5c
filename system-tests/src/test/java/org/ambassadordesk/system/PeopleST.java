package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SystemDesk;
import org.ambassadordesk.tools.DeskTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Simulated people, some of whom do not react or hand back, work through what customers ask; nothing is lost. */
@ExtendWith(OnTheDesk.class)
class PeopleST {
    private static final String SOURCE = "rough";
    private static final int COMMENTS = 30;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Set<String> GALLEY = Set.of("greta", "gina", "gus");

    @Test
    void peopleAnswerWhatTheyAreAuthorizedForAndNothingIsLost(SystemDesk desk) throws IOException {
        List<String> comments =
                IntStream.range(0, COMMENTS).mapToObj(i -> ask(desk, i)).toList();
        await("every comment is in a conversation").atMost(LONG).until(() -> comments.stream()
                .allMatch(comment ->
                        Conversations.status(desk.asking(SOURCE), comment).isPresent()));

        StringWriter out = new StringWriter();
        int code = DeskTools.commandLine().setOut(new PrintWriter(out, true)).execute(arguments(desk));

        JsonNode line = new JsonMapper()
                .readTree(out.toString().lines().reduce((_, last) -> last).orElse(""));
        assertThat(code).as(out.toString()).isZero();
        assertThat(line.path("unauthorized").asInt()).isZero();
        assertThat(line.path("replied").asInt()).as(out.toString()).isPositive();
        for (String comment : comments) {
            String id = Conversations.status(desk.asking(SOURCE), comment)
                    .orElseThrow()
                    .path("conversationId")
                    .asText();
            JsonNode routing = desk.person("greta")
                    .get("/api/conversations/" + id + "/routing")
                    .json();
            assertThat(routing.path("complete").asBoolean()).isTrue();
            assertThat(routing.path("decisions")).isNotEmpty().allSatisfy(decision -> {
                assertThat(decision.path("sentence").asText()).isNotBlank();
                assertThat(decision.path("ambassador").asText("gina")).isIn(GALLEY);
            });
        }
    }

    private static String[] arguments(SystemDesk desk) {
        return new String[] {
            "people",
            "--to",
            desk.ambassadorUrl().toString(),
            "--credentials",
            desk.credentials().toString(),
            "--only",
            String.join(",", GALLEY),
            "--duration",
            "PT40S",
            "--speed",
            "300",
            "--seed",
            "7",
            "--no-reaction",
            "0.05",
            "--hand-back",
            "0.1"
        };
    }

    private static String ask(SystemDesk desk, int number) {
        String externalId = "waffle-" + number;
        Caller.Answer answer = desk.poster(SOURCE)
                .post("/v1/comments", """
                        {"externalId": "%s", "channel": "web", "text": "Why were the waffles in the galley cold?",
                         "author": {"id": "guest-%d"}, "language": "%s"}
                        """.formatted(externalId, number, number % 3 == 0 ? "de" : "en"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return Identities.comment(SOURCE, externalId).toString();
    }
}
