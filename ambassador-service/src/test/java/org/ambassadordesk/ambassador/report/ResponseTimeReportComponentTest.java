package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestPeople.read;
import static org.ambassadordesk.ambassador.report.Reports.exact;
import static org.ambassadordesk.ambassador.report.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.testing.RealServers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
    private Past past;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
        past = new Past(router, database, live);
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
        past.answered(all);
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
    void languageNobodyCouldTellCanBeAskedForAndOneThatIsNoneIsRefusedWithWhatToDo() {
        as("lena").get("/api/reports/response-times?language=und").then().statusCode(200);
        as("lena")
                .get("/api/reports/response-times?language=xx")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("language"))
                .body("violations[0].message", containsString("as de or en, or und"));
    }

    /** Of {@code docs/conversations-csv.md}: what stands in backquotes in the first cell of a row. */
    private static Set<String> explainedColumns() throws IOException {
        return Files.readAllLines(Path.of("../docs/conversations-csv.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`(\\w+)`")
                        .matcher(line.substring(0, line.indexOf('|', 1)))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void theTableTellsEnoughToComputeTheReportAnew() throws IOException {
        Instant day = Instant.parse("2024-05-03T06:00:00Z");
        Random random = new Random(11);
        past.answered(IntStream.range(0, 20)
                .mapToObj(i -> new Waiting(day.plusSeconds(i), Duration.ofSeconds(random.nextInt(30_000))))
                .toList());
        past.unanswered(day.plusSeconds(100));

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
        assertThat(rows.getFirst().toMap().keySet()).isEqualTo(explainedColumns());
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
        past.unanswered(day);
        Instant now = Instant.now().minusSeconds(60);
        past.unanswered(now);

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
        past.answered(IntStream.range(0, 6)
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
    void filtersCutAndWeekdaysAndHoursAreThoseOfTheTimeZoneAskedFor() {
        Instant day = Instant.parse("2024-06-03T22:30:00Z");
        past.answered(List.of(new Waiting(day, Duration.ofSeconds(100))));

        assertThat(report(day, "weekday-hour", "wall").getString("groups[0].key"))
                .isEqualTo("2-00");
        JsonPath utc = exact(as("lena")
                .get("/api/reports/response-times?groupBy=weekday-hour&zone=UTC&from=" + day + "&to="
                        + day.plusSeconds(9))
                .asString());
        assertThat(utc.getString("groups[0].key")).isEqualTo("1-22");
        assertThat(utc.getBoolean("period.complete")).isTrue();
        for (String none : List.of("topic=safety", "channel=email", "language=fr", "team=sales")) {
            assertThat(JsonPath.from(as("lena")
                                    .get("/api/reports/response-times?" + none + "&from=" + day + "&to="
                                            + day.plusSeconds(9))
                                    .asString())
                            .getInt("total.count"))
                    .as(none)
                    .isZero();
        }
        assertThat(JsonPath.from(as("lena")
                                .get("/api/reports/response-times?from=" + day)
                                .asString())
                        .getBoolean("period.complete"))
                .isFalse();
    }

    @Test
    void daysAndWeeksBeginWhereTheirsDoWhoAsks() {
        Instant sunday = Instant.parse("2024-06-16T23:30:00Z");
        past.answered(List.of(new Waiting(sunday, Duration.ofSeconds(100))));
        String asked = "/api/reports/response-times?from=" + sunday + "&to=" + sunday.plusSeconds(9) + "&groupBy=";

        assertThat(key(asked + "week", "de")).isEqualTo("2024-06-17");
        assertThat(key(asked + "week", "en-GB")).isEqualTo("2024-06-17");
        assertThat(key(asked + "week", "en-US")).isEqualTo("2024-06-16");
        try {
            read("lena", null, "America/New_York");
            assertThat(key(asked + "day", "de")).isEqualTo("2024-06-16");
            assertThat(key(asked + "week", "de")).isEqualTo("2024-06-10");
        } finally {
            read("lena", null, null);
        }
    }

    private static String key(String asked, String language) {
        return JsonPath.from(as("lena")
                        .header("Accept-Language", language)
                        .get(asked)
                        .asString())
                .getString("groups[0].key");
    }

    @Test
    void othersWorkIsNotShown() {
        Instant day = Instant.parse("2024-05-09T06:00:00Z");
        past.answered(List.of(new Waiting(day, Duration.ofSeconds(100))));

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
                "clock=moon", "clock",
                "topic=bagage", "topic",
                "team=saels", "team",
                "channel=twiter", "channel",
                "language=deutsch", "language");
        wrong.forEach((query, field) -> as("lena")
                .get("/api/reports/response-times?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field)));
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
}
