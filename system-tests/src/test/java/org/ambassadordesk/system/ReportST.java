package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SystemDesk;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the report says is what anybody can compute from the rows that the desk exports. */
@ExtendWith(OnTheDesk.class)
class ReportST {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int ANSWERED = 5;
    private static final List<String> LEGS = List.of("intake", "queue", "pickup", "drafting", "approval", "delivery");
    private static final Map<String, Double> SHARES =
            Map.of("p50", 0.5, "p75", 0.75, "p90", 0.9, "p95", 0.95, "p99", 0.99, "max", 1.0);

    /** Between these the customer waited, as seen from outside; both clocks are this machine's. */
    private record Seen(Instant asked, Instant accepted, Instant replied, Instant delivered) {}

    @Test
    void reportSaysWhatTheExportedRowsSay(SystemDesk desk) {
        Map<String, Seen> seen = new HashMap<>();
        for (int i = 0; i < ANSWERED; i++) {
            answerOne(desk, "report-" + i, seen);
        }
        Caller admin = desk.person("admin");

        for (String clock : List.of("wall", "calendar")) {
            for (String groupBy : List.of("topic", "team", "channel", "language")) {
                assertReportIsWhatRowsSay(admin, clock, groupBy);
            }
        }
        assertRowsAreWhatWasSeen(rows(admin), seen);
    }

    @Test
    void nobodyAnswersWhereThoseWhoMayAreThoughtAway(SystemDesk desk) {
        answerOne(desk, "what-if", new HashMap<>());

        await("the run comes to an end as the days did").atMost(LONG).untilAsserted(() -> {
            JsonNode supposed = ReplyStoryST.ok(desk.person("admin").post("/api/what-if", """
                    {"days": 1, "changes": [
                        {"kind": "without", "ambassador": "petra"}, {"kind": "without", "ambassador": "paula"}]}
                    """));
            JsonNode parking = null;
            for (JsonNode topic : supposed.path("topics")) {
                parking = topic.path("topic").asText().equals("parking") ? topic : parking;
            }
            assertThat(parking).isNotNull();
            assertThat(answered(parking, "happened")).isPositive();
            assertThat(answered(parking, "again")).isPositive();
            assertThat(answered(parking, "otherwise")).isZero();
        });
    }

    private static long answered(JsonNode topic, String which) {
        return topic.path(which).path("figures").path("answered").asLong();
    }

    private static void answerOne(SystemDesk desk, String externalId, Map<String, Seen> seen) {
        Parking parking = new Parking(desk);
        Instant asked = Instant.now();
        String comment = parking.ask(externalId, "Wann öffnet das Parkhaus morgens? " + externalId);
        Instant accepted = Instant.now();
        JsonNode conversation = parking.awaitHolder(comment, "petra");
        String id = conversation.path("id").asText();
        Caller petra = desk.person("petra");
        long version = ReplyStoryST.ok(petra.post("/api/conversations/" + id + "/start", "{}"))
                .path("version")
                .asLong();
        Instant replied = Instant.now();
        Caller.Answer submitted = petra.post(
                "/api/conversations/" + id + "/replies",
                "{\"text\": \"Um sechs Uhr.\", \"seenVersion\": %d}".formatted(version));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        parking.awaitAnswered(comment);
        seen.put(id, new Seen(asked, accepted, replied, Instant.now()));
    }

    /** Rows are read before and after the report, so that nothing changed between them. */
    private static void assertReportIsWhatRowsSay(Caller admin, String clock, String groupBy) {
        await("a moment in which nothing changes").atMost(LONG).untilAsserted(() -> {
            List<CSVRecord> rows = rows(admin);
            JsonNode report = ReplyStoryST.ok(
                    admin.get("/api/reports/response-times?groupBy=%s&clock=%s".formatted(groupBy, clock)));
            assertThat(texts(rows(admin))).isEqualTo(texts(rows));

            Map<String, List<CSVRecord>> byKey = rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get(groupBy).isEmpty() ? "triage" : row.get(groupBy),
                            TreeMap::new,
                            Collectors.toList()));
            assertFigures(report.path("total"), rows, clock);
            List<String> keys = new ArrayList<>();
            report.path("groups").forEach(group -> {
                keys.add(group.path("key").asText());
                assertFigures(group, byKey.getOrDefault(group.path("key").asText(), List.of()), clock);
            });
            assertThat(keys).containsExactlyInAnyOrderElementsOf(byKey.keySet());
        });
    }

    private static void assertFigures(JsonNode figures, List<CSVRecord> rows, String clock) {
        Instant now = Instant.now();
        List<CSVRecord> decided = rows.stream()
                .filter(row -> !row.get("due_at").isEmpty())
                .filter(row -> !row.get("delivered_at").isEmpty()
                        || Instant.parse(row.get("due_at")).isBefore(closedOr(row, now)))
                .toList();
        long met = decided.stream()
                .filter(row -> !row.get("delivered_at").isEmpty()
                        && !Instant.parse(row.get("delivered_at")).isAfter(Instant.parse(row.get("due_at"))))
                .count();

        assertThat(figures.path("count").asLong()).isEqualTo(rows.size());
        assertThat(figures.path("decided").asLong()).isEqualTo(decided.size());
        assertThat(figures.path("met").asLong()).isEqualTo(met);
        if (decided.isEmpty()) {
            assertThat(figures.path("attainment").isNull()).isTrue();
        } else {
            assertThat(figures.path("attainment").asDouble()).isEqualTo((double) met / decided.size());
        }
        SHARES.forEach((name, share) ->
                assertSeconds(figures.path("firstResponse").path(name), nearestRank(rows, clock + "_total", share)));
        for (String leg : LEGS) {
            assertNearly(figures.path("legs").path(leg), nearestRank(rows, clock + "_" + leg, 0.5));
        }
    }

    private static Instant closedOr(CSVRecord row, Instant now) {
        String closed = row.get("closed_unanswered_at");
        return closed.isEmpty() ? now : Instant.parse(closed);
    }

    /** The smallest observed value such that at least this share is not larger; null where there is none. */
    private static BigDecimal nearestRank(List<CSVRecord> rows, String column, double share) {
        List<BigDecimal> observed = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .sorted(Comparator.naturalOrder())
                .toList();
        return observed.isEmpty() ? null : observed.get((int) Math.ceil(share * observed.size()) - 1);
    }

    private static void assertSeconds(JsonNode said, BigDecimal computed) {
        if (computed == null) {
            assertThat(said.isNull() || said.isMissingNode()).isTrue();
        } else {
            assertThat(said.decimalValue()).isEqualByComparingTo(computed);
        }
    }

    /** Legs are kept to 0.05 %. */
    private static void assertNearly(JsonNode said, BigDecimal computed) {
        if (computed == null) {
            assertSeconds(said, null);
        } else {
            assertThat(said.asDouble())
                    .isCloseTo(computed.doubleValue(), within(1e-6 + 0.0005 * computed.doubleValue()));
        }
    }

    /** Each total is the sum of its legs and lies between what could be seen from outside. */
    private static void assertRowsAreWhatWasSeen(List<CSVRecord> rows, Map<String, Seen> seen) {
        Map<String, CSVRecord> mine = rows.stream()
                .filter(row -> seen.containsKey(row.get("conversation")))
                .collect(Collectors.toMap(row -> row.get("conversation"), row -> row));
        assertThat(mine.keySet()).isEqualTo(seen.keySet());
        mine.forEach((id, row) -> {
            Seen moments = seen.get(id);
            assertThat(Instant.parse(row.get("received_at"))).isBetween(moments.asked(), moments.accepted());
            assertThat(Instant.parse(row.get("delivered_at"))).isBetween(moments.replied(), moments.delivered());
            BigDecimal total = new BigDecimal(row.get("wall_total"));
            assertThat(LEGS.stream()
                            .map(leg -> new BigDecimal(row.get("wall_" + leg)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total);
            assertThat(total)
                    .isEqualByComparingTo(seconds(Duration.between(
                            Instant.parse(row.get("received_at")), Instant.parse(row.get("delivered_at")))));
            assertThat(row.get("topic")).isEqualTo("parking");
        });
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9);
    }

    private static List<String> texts(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.toMap().toString()).toList();
    }

    private static List<CSVRecord> rows(Caller admin) {
        Caller.Answer csv = admin.get("/api/reports/conversations.csv");
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.text()))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
