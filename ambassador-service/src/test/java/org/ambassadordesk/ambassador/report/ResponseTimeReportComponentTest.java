package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures against an independent computation. Every test has days of its own, since all share one database. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ResponseTimeReportComponentTest {
    private static final List<Double> SHARES = List.of(0.5, 0.75, 0.9, 0.95, 0.99, 1.0);
    private static final List<String> NAMES = List.of("p50", "p75", "p90", "p95", "p99", "max");
    private static final List<String> LEGS = List.of("intake", "queue", "pickup", "drafting", "approval", "delivery");

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() throws InterruptedException {
        router.close();
    }

    @Test
    void percentilesAndAttainmentAreThoseOfAnIndependentComputation() {
        Instant day = Instant.parse("2024-05-01T06:00:00Z");
        Random random = new Random(7);
        List<Waiting> all = Stream.generate(() -> new Waiting(
                        day.plusSeconds(random.nextInt(3600)), Duration.ofMillis(random.nextInt(30_000_000))))
                .limit(60)
                .toList();
        answered(all);
        List<Long> totals = all.stream().map(one -> one.took().toNanos() / 1000).toList();
        long met = all.stream()
                .filter(one -> one.took().compareTo(Duration.ofHours(4)) <= 0)
                .count();

        JsonPath report = report(day, "topic", "wall");

        assertThat(report.getInt("total.count")).isEqualTo(60);
        assertThat(report.getInt("total.decided")).isEqualTo(60);
        assertThat(report.getLong("total.met")).isEqualTo(met);
        assertThat(report.getDouble("total.attainment")).isCloseTo(met / 60.0, within(1e-9));
        for (int i = 0; i < SHARES.size(); i++) {
            assertThat(report.getDouble("total.firstResponse." + NAMES.get(i)))
                    .as(NAMES.get(i))
                    .isCloseTo(nearestRank(totals, SHARES.get(i)) / 1e6, within(1e-6));
        }
        assertThat(report.getString("groups[0].key")).isEqualTo("baggage");
        assertThat(report.getString("total.key")).isNull();
    }

    @Test
    void theTableTellsEnoughToComputeTheReportAnew() throws IOException {
        Instant day = Instant.parse("2024-05-03T06:00:00Z");
        Random random = new Random(11);
        answered(IntStream.range(0, 20)
                .mapToObj(i -> new Waiting(day.plusSeconds(i), Duration.ofSeconds(random.nextInt(30_000))))
                .toList());
        unanswered(day.plusSeconds(100));

        JsonPath report = report(day, "channel", "calendar");
        String csv = as("lena")
                .get("/api/reports/conversations.csv?from=" + day + "&to=" + day.plusSeconds(86_400))
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();

        assertThat(rows).hasSize(21);
        List<Long> totals = rows.stream()
                .filter(row -> !row.get("delivered_at").isEmpty())
                .map(row -> micros(row.get("received_at"), row.get("delivered_at")))
                .toList();
        long decided = rows.stream()
                .filter(row -> !row.get("due_at").isEmpty())
                .filter(row -> !row.get("delivered_at").isEmpty()
                        || Instant.parse(row.get("due_at")).isBefore(Instant.now()))
                .count();
        assertThat(report.getLong("total.decided")).isEqualTo(decided);
        assertThat(report.getDouble("total.firstResponse.p90")).isCloseTo(nearestRank(totals, 0.9) / 1e6, within(1e-6));
        for (CSVRecord row : rows) {
            assertThat(LEGS.stream()
                            .mapToLong(leg -> seconds(row.get("wall_" + leg)))
                            .sum())
                    .isEqualTo(seconds(row.get("wall_total")));
        }
    }

    @Test
    void whatIsOverdueWithoutAnAnswerIsMissedAndWhatStillRunsIsNotDecided() {
        Instant day = Instant.parse("2024-05-05T06:00:00Z");
        unanswered(day);
        Instant now = Instant.now().minusSeconds(60);
        unanswered(now);

        JsonPath old = report(day, "language", "wall");
        assertThat(old.getInt("total.decided")).isEqualTo(1);
        assertThat(old.getInt("total.met")).isZero();
        assertThat(old.getInt("total.overdue")).isEqualTo(1);
        JsonPath recent = JsonPath.from(as("lena")
                .get("/api/reports/response-times?groupBy=hour&from=" + now + "&to=" + now.plusSeconds(1))
                .asString());
        assertThat(recent.getInt("total.decided")).isZero();
        assertThat(recent.getInt("total.open")).isEqualTo(1);
        assertThat(recent.getString("total.attainment")).isNull();
    }

    @Test
    void groupsOfEveryKindAddUpToTheTotal() {
        Instant day = Instant.parse("2024-05-07T06:00:00Z");
        answered(IntStream.range(0, 6)
                .mapToObj(i -> new Waiting(day.plusSeconds(3000L * i), Duration.ofSeconds(100)))
                .toList());

        for (String by : List.of("topic", "team", "channel", "language", "hour", "day")) {
            JsonPath report = report(day, by, "wall");
            assertThat(report.getList("groups.count", Integer.class).stream()
                            .mapToInt(i -> i)
                            .sum())
                    .as(by)
                    .isEqualTo(6);
        }
        assertThat(report(day, "hour", "wall").getString("groups[0].key")).isEqualTo("2024-05-07T06:00:00Z");
        assertThat(report(day, "day", "wall").getString("groups[0].key")).isEqualTo("2024-05-07");
    }

    @Test
    void othersWorkIsNotShown() {
        Instant day = Instant.parse("2024-05-09T06:00:00Z");
        answered(List.of(new Waiting(day, Duration.ofSeconds(100))));

        as("anna").get("/api/reports/response-times").then().statusCode(403);
        as("anna").get("/api/reports/conversations.csv").then().statusCode(403);
        as("anna").get("/api/reports/board").then().statusCode(200);
        JsonPath foreign = JsonPath.from(as("sara")
                .get("/api/reports/response-times?from=" + day + "&to=" + day.plusSeconds(3600))
                .asString());
        assertThat(foreign.getInt("total.count")).isZero();
        assertThat(foreign.getList("groups")).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        Map<String, String> wrong = Map.of(
                "from=yesterday", "from",
                "to=2024-13-01", "to",
                "from=2024-05-02&to=2024-05-01", "to",
                "groupBy=person", "groupBy",
                "clock=moon", "clock");
        wrong.forEach((query, field) -> as("lena")
                .get("/api/reports/response-times?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field)));
    }

    private JsonPath report(Instant day, String groupBy, String clock) {
        return exact(as("lena")
                .get("/api/reports/response-times?from=" + day + "&to=" + day.plusSeconds(86_400) + "&groupBy="
                        + groupBy + "&clock=" + clock)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Numbers as they are written; by default they would be rounded to floats. */
    private static JsonPath exact(String json) {
        return JsonPath.from(json).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static long nearestRank(List<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static long micros(String from, String to) {
        return Duration.between(Instant.parse(from), Instant.parse(to)).toNanos() / 1000;
    }

    private static long seconds(String cell) {
        return cell.isEmpty()
                ? 0
                : new java.math.BigDecimal(cell).movePointRight(6).longValueExact();
    }

    /** Somebody wrote, and had an answer after so long. */
    private record Waiting(Instant received, Duration took) {
        Instant after(int eighths) {
            return received.plus(took.dividedBy(8).multipliedBy(eighths));
        }

        Instant delivered() {
            return received.plus(took);
        }
    }

    private Conversation unanswered(Instant received) {
        Conversation conversation = asked(received);
        awaitHolder(conversation, null);
        return conversation;
    }

    private Conversation asked(Instant received) {
        return router.route(
                aConversation().openedAt(received).dueIn(Duration.ofHours(4)).build(), "=1+1 hello");
    }

    private static void awaitHolder(Conversation conversation, @Nullable String holder) {
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(200)
                .body("assignee", equalTo(holder)));
    }

    /** Given to anna after two eighths of the time, started after three, handed in after five, approved after seven. */
    private void answered(List<Waiting> all) {
        Map<Waiting, Conversation> held = new LinkedHashMap<>();
        all.forEach(one -> held.put(one, given(one)));
        held.forEach((one, conversation) -> awaitHolder(conversation, "anna"));
        held.forEach((one, conversation) -> reply(conversation.id(), one));
    }

    private Conversation given(Waiting one) {
        Conversation waiting = asked(one.received());
        Holder holder = new Holder("anna", 2, one.after(2), null, one.after(3));
        Conversation held = Samples.next(waiting, State.ASSIGNED, holder);
        var reason = new AssignmentReason("first-come-1", 1, Map.of(), List.of(), 1);
        router.tell(new RoutingEvent.Made(held, "anna", 2, reason, null, one.after(2)));
        return held;
    }

    private void reply(UUID conversation, Waiting one) {
        UUID id = UUID.randomUUID();
        database.perform(handle -> {
            handle.execute("""
                    INSERT INTO reply (id, conversation_id, status, author, text, seen_version, at_version, submitted_at,
                        findings, guidelines, directory_version, disclosure, autonomy, alone, because, decided_by,
                        decided_at, text_sha256)
                    VALUES (?, ?, 'approved', 'anna', 'Hello', 2, 3, ?, '[]', '[]', 1, '', 'four-eyes', false, '', 'lena',
                        ?, ?)
                    """, id, conversation, one.after(5), one.after(7), id.toString());
            handle.execute("""
                    INSERT INTO delivery (reply_id, conversation_id, author, source, state, intended_at, ended_at)
                    VALUES (?, ?, 'anna', 'demo', 'delivered', ?, ?)
                    """, id, conversation, one.after(7), one.delivered());
            live.publish("conversation", conversation, Audience.all(), Map.of("conversationId", conversation));
        });
    }
}
