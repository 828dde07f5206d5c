package org.ambassadordesk.system;

import static org.ambassadordesk.system.ReplyStoryST.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SpanReceiver.Received;
import org.ambassadordesk.system.desk.SystemDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the post of a comment to the answer that arrived: one trace through all three services. */
@ExtendWith(OnTheDesk.class)
class TraceST {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Set<String> LEGS = Set.of("intake", "queue", "pickup", "drafting", "approval", "delivery");

    @Test
    void commentAndItsAnswerAreOneTrace(SystemDesk desk) {
        Parking parking = new Parking(desk);
        String comment = parking.ask("trace-1", "Wo finde ich das Parkhaus am Westhafen?");
        String id = parking.awaitHolder(comment, "petra").path("id").asText();
        Caller petra = desk.person("petra");
        long version = ok(petra.post("/api/conversations/" + id + "/start", "{}"))
                .path("version")
                .asLong();
        String reply = petra.post(
                        "/api/conversations/" + id + "/replies",
                        "{\"text\": \"Gleich links. Wir erstatten die Gebühr.\", \"seenVersion\": %d}"
                                .formatted(version))
                .json()
                .path("id")
                .asText();
        ok(desk.person("paula").post("/api/replies/" + reply + "/approve", "{}"));
        parking.awaitAnswered(comment);

        Received response = await("the response is a span")
                .atMost(LONG)
                .until(
                        () -> desk.spans().received().stream()
                                .filter(it ->
                                        it.attribute("desk.conversation.id").equals(id))
                                .findFirst()
                                .orElse(null),
                        it -> it != null);
        await("the rest of the trace has arrived").atMost(LONG).untilAsserted(() -> {
            List<Received> trace = trace(desk, response);
            assertThat(trace)
                    .extracting(Received::service)
                    .contains("feedback-ingest", "response-router", "ambassador-service");
            assertThat(trace)
                    .extracting(it -> it.service() + ": " + it.name())
                    .contains(
                            "response-router: process feedback.comments",
                            "ambassador-service: process feedback.assignments",
                            "ambassador-service: deliver reply",
                            "response-router: process feedback.activity")
                    .anyMatch(it -> it.startsWith("feedback-ingest: POST"));
        });

        assertThat(response.name()).isEqualTo("first response");
        List<Received> legs = trace(desk, response).stream()
                .filter(it -> it.span().getParentSpanId().equals(response.span().getSpanId()))
                .toList();
        assertThat(legs).extracting(Received::name).isSubsetOf(LEGS).contains("drafting", "approval", "delivery");
        assertThat(legs.stream().mapToLong(Received::nanos).sum()).isEqualTo(response.nanos());
        assertThat(Instant.ofEpochSecond(0, response.span().getStartTimeUnixNano()))
                .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
    }

    @Test
    void whatSomebodySearchedForIsInNoTrace(SystemDesk desk) {
        ok(desk.person("lena").get("/api/conversations?q=Nordmann-Search"));

        await("the search is a span").atMost(LONG).untilAsserted(() -> assertThat(
                        desk.spans().received())
                .extracting(it -> it.attribute("url.query"))
                .contains("…"));
        assertThat(desk.spans().received())
                .extracting(it -> it.span().toString())
                .noneMatch(span -> span.contains("Nordmann-Search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback-ingest", "response-router", "ambassador-service"})
    void everyLogLineIsJson(String service, SystemDesk desk) {
        List<JsonNode> lines = desk.logged(service).stream()
                // the JVM's own, and the shell's where a crash suite killed it
                .filter(line -> !line.startsWith("WARNING: ") && !line.equals("Killed"))
                .map(TraceST::json)
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(Instant.parse(line.path("timestamp").asText())).isBefore(Instant.now());
            assertThat(line.path("level").asText()).isIn("TRACE", "DEBUG", "INFO", "WARN", "ERROR");
            assertThat(line.path("message").isTextual()).isTrue();
        });
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    private static List<Received> trace(SystemDesk desk, Received one) {
        return desk.spans().received().stream()
                .filter(it -> it.trace().equals(one.trace()))
                .toList();
    }
}
