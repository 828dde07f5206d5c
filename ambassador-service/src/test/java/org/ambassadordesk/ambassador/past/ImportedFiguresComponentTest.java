package org.ambassadordesk.ambassador.past;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.past.Imports.line;
import static org.ambassadordesk.ambassador.past.Imports.report;
import static org.ambassadordesk.ambassador.past.Imports.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.SampleData;
import org.ambassadordesk.ambassador.past.Imports.Line;
import org.ambassadordesk.testing.RealServers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was imported is counted as everything else. Every test has days of its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportedFiguresComponentTest {
    @Inject
    Database database;

    @Test
    void realAnswerTimesComeOutAsTheyAreKnown() throws IOException {
        Path file = SampleData.of("b_customer_support_on_twitter/dev/sample_response_times.csv");
        assumeTrue(Files.exists(file), "real answer times lie beside the repository");
        Map<String, CSVRecord> tweets = new java.util.HashMap<>();
        records(SampleData.of("b_customer_support_on_twitter/dev/sample.csv"))
                .forEach(tweet -> tweets.put(tweet.get("tweet_id"), tweet));
        List<Line> lines = records(file).stream()
                .map(pair -> line("twcs", pair.get("reply_tweet_id"))
                        .said(at(pair.get("asked_at")), text(tweets, pair.get("customer_tweet_id")))
                        .answered(
                                at(pair.get("replied_at")),
                                text(tweets, pair.get("reply_tweet_id")),
                                pair.get("brand")))
                .toList();

        send("ada", lines).statusCode(200).body("taken", equalTo(42)).body("refused", equalTo(0));

        JsonPath total = report(Instant.parse("2017-10-01T00:00:00Z"), Duration.ofDays(20), "");
        assertThat(total.getInt("total.count")).isEqualTo(42);
        assertThat(total.getDouble("total.firstResponse.p50") / 60).isCloseTo(47.93, within(0.01));
        assertThat(total.getDouble("total.firstResponse.p90") / 60).isCloseTo(386.2, within(0.05));
        assertThat(total.getDouble("total.firstResponse.max") / 60).isCloseTo(691.8, within(0.05));
        assertThat(total.getInt("total.decided")).isZero();
        List<Integer> seconds = records(file).stream()
                .map(pair -> Integer.parseInt(pair.get("response_seconds")))
                .sorted()
                .toList();
        assertThat(seconds.get(seconds.size() / 2) / 60.0).isCloseTo(53.77, within(0.01));
    }

    private static String text(Map<String, CSVRecord> tweets, String id) {
        return Objects.requireNonNull(tweets.get(id)).get("text");
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))
                .getRecords();
    }

    /** Waits as one would count them by hand, in the order of time. */
    private static final class Oracle {
        final List<Long> first = new ArrayList<>();
        final List<Long> next = new ArrayList<>();
        final List<Long> ends = new ArrayList<>();

        Line conversation(Random random, Instant from, String id) {
            Line line = line("oracle", id);
            Instant began = from.plusMillis(random.nextInt(3_600_000));
            Instant at = began;
            @Nullable Instant waitingSince = at;
            int answers = 0;
            line.said(at, "hello");
            for (int i = random.nextInt(7); i > 0; i--) {
                at = at.plusMillis(random.nextInt(2) == 0 ? 0 : random.nextInt(9_000_000));
                if (random.nextBoolean()) {
                    line.answered(at, "answer", random.nextBoolean() ? "ben" : null);
                    if (waitingSince != null) {
                        (answers++ == 0 ? first : next)
                                .add(Duration.between(waitingSince, at).toMillis());
                        waitingSince = null;
                    }
                } else if (waitingSince == null && at.equals(lastAnswer(line))) {
                    at = at.plusMillis(1);
                    line.said(at, "more");
                    waitingSince = at;
                } else {
                    line.said(at, "more");
                    waitingSince = waitingSince == null ? at : waitingSince;
                }
            }
            if (random.nextBoolean()) {
                at = at.plusMillis(random.nextInt(9_000_000));
                line.with("closedAt", at.toString());
                ends.add(Duration.between(began, at).toMillis());
            }
            return line;
        }

        private static Instant lastAnswer(Line line) {
            return line.replies().isEmpty()
                    ? Instant.MIN
                    : Instant.parse(String.valueOf(line.replies().getLast().get("at")));
        }
    }

    @Test
    void randomHistoriesAreCountedAsByHand() {
        Instant from = Instant.parse("2012-03-05T06:00:00Z");
        Random random = new Random(42);
        Oracle oracle = new Oracle();
        List<Line> lines = IntStream.range(0, 300)
                .mapToObj(i -> oracle.conversation(random, from, "r" + i))
                .toList();

        send("ada", lines).statusCode(200).body("taken", equalTo(300)).body("refusals", equalTo(List.of()));

        JsonPath total = report(from, Duration.ofDays(2), "");
        assertThat(total.getInt("total.count")).isEqualTo(300);
        assertThat(total.getInt("total.answered")).isEqualTo(oracle.first.size());
        assertThat(total.getInt("total.closed")).isEqualTo(300 - oracle.first.size());
        assertThat(total.getInt("total.open")).isZero();
        assertThat(total.getInt("total.decided")).isZero();
        assertSame(total, "total.firstResponse", oracle.first);
        assertThat(total.getInt("total.nextResponse.answered")).isEqualTo(oracle.next.size());
        assertSame(total, "total.nextResponse.times", oracle.next);
        assertThat(total.getInt("total.resolution.answered")).isEqualTo(oracle.ends.size());
        assertSame(total, "total.resolution.times", oracle.ends);
        assertLegsAddUp();

        database.perform(
                handle -> handle.execute("UPDATE report_progress SET anew_after = ?", new java.util.UUID(0, 0)));

        JsonPath anew = report(from, Duration.ofDays(2), "");
        assertThat(anew.getMap("total").toString())
                .isEqualTo(total.getMap("total").toString());
    }

    private static void assertSame(JsonPath report, String name, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        assertThat(sorted).isNotEmpty();
        Map.of("p50", 0.5, "p90", 0.9, "p99", 0.99, "max", 1.0)
                .forEach((rank, share) -> assertThat(report.getDouble(name + "." + rank))
                        .as(name + " " + rank)
                        .isCloseTo(sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1000.0, within(1e-6)));
    }

    /** All that is known is that the customer waited. */
    private void assertLegsAddUp() {
        long otherwise = database.read(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM response_leg JOIN response_time USING (conversation_id, sequence)
                        WHERE import_number IS NOT NULL AND queue <> total
                        """).mapTo(long.class).one());
        assertThat(otherwise).isZero();
    }

    @Test
    void whatWasPromisedThenIsJudgedAndNothingElse() {
        Instant day = Instant.parse("2012-08-06T06:00:00Z");
        send(
                        "ada",
                        List.of(
                                line("crm", "kept")
                                        .said(day, "x", day.plusSeconds(100))
                                        .answered(day.plusSeconds(100), "y", null),
                                line("crm", "broken")
                                        .said(day, "x", day.plusSeconds(100))
                                        .answered(day.plusSeconds(101), "y", null),
                                line("crm", "unpromised").said(day, "x").answered(day.plusSeconds(5), "y", null),
                                line("crm", "never").said(day, "x", day.plusSeconds(100))))
                .body("taken", equalTo(4));

        JsonPath total = report(day, Duration.ofDays(1), "");

        assertThat(total.getInt("total.count")).isEqualTo(4);
        assertThat(total.getInt("total.decided")).isEqualTo(2);
        assertThat(total.getInt("total.met")).isEqualTo(1);
    }

    @Test
    void figuresSayWhatWasImportedAndDoWithoutIt() {
        Instant day = Instant.parse("2012-10-01T06:00:00Z");
        send("ada", List.of(line("crm", "shown").said(day, "x").answered(day.plusSeconds(30), "y", "anna")));

        assertThat(report(day, Duration.ofDays(1), "").getInt("imported")).isEqualTo(1);
        assertThat(report(day, Duration.ofDays(1), "&imported=only").getInt("total.count"))
                .isEqualTo(1);
        assertThat(report(day, Duration.ofDays(1), "&imported=without").getInt("total.count"))
                .isZero();
        as("lena")
                .get("/api/reports/response-times?imported=perhaps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("imported"));
        String csv = as("lena")
                .get("/api/reports/conversations.csv?from=" + day + "&to=" + day.plusSeconds(60))
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",imported");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).endsWith(",true");
        String page = as("lena")
                .header("Accept-Language", "en")
                .get("/reports?from=2012-10-01&to=2012-10-02")
                .asString();
        assertThat(page).contains("Imported from elsewhere and counted here: 1.");
        assertThat(as("lena")
                        .header("Accept-Language", "en")
                        .get("/reports/conversations?from=2012-10-01&to=2012-10-02")
                        .asString())
                .contains("Maria Muster");
    }

    /** Names that somebody brings open no cell of this desk, and enough of them open one of the past. */
    @Test
    void whoeverBringsNamesOpensNothingWithThem() {
        Instant day = Instant.parse("2012-11-05T06:00:00Z");
        List<Line> named = IntStream.range(0, 5)
                .mapToObj(i -> line("crm", "named-" + i)
                        .said(day.plusSeconds(i), "x")
                        .answered(day.plusSeconds(90), "y", "agent-" + i))
                .toList();
        Instant other = Instant.parse("2012-12-03T06:00:00Z");
        List<Line> unnamed = IntStream.range(0, 5)
                .mapToObj(i -> line("crm", "unnamed-" + i)
                        .said(other.plusSeconds(i), "x")
                        .answered(other.plusSeconds(90), "y", null))
                .toList();
        send("ada", named).body("taken", equalTo(5));
        send("ada", unnamed).body("taken", equalTo(5));
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 5, smallest_period: P1D}\n")) {
            assertThat(report(day.minusSeconds(86_400), Duration.ofDays(3), "").getInt("total.count"))
                    .isEqualTo(5);
            assertThat(report(other.minusSeconds(86_400), Duration.ofDays(3), "")
                            .getInt("total.count"))
                    .isZero();
            JsonPath read = as("anna")
                    .get("/api/conversations/" + named.getFirst().id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(read.getString("replies[0].authorName")).isEmpty();
        }
    }

    @Test
    void aLaterPromiseDoesNotTakeThePlaceOfOneThatRuns() {
        Instant day = Instant.parse("2011-06-06T00:00:00Z");
        Instant morning = day.plus(Duration.ofHours(8));
        List<Line> lines = List.of(
                line("due", "second comment")
                        .said(morning, "x", morning.plusSeconds(3600))
                        .said(morning.plusSeconds(1800), "x", morning.plusSeconds(4 * 3600))
                        .answered(morning.plusSeconds(2 * 3600), "y", "ben"),
                line("due", "same moment")
                        .said(morning, "x", morning.plusSeconds(4 * 3600))
                        .said(morning, "x", morning.plusSeconds(1800))
                        .answered(morning.plusSeconds(3600), "y", "ben"),
                line("due", "next answer")
                        .said(morning, "x", morning.plusSeconds(3600))
                        .answered(morning.plusSeconds(1800), "y", "ben")
                        .said(morning.plusSeconds(7200), "x", morning.plusSeconds(3 * 3600))
                        .said(morning.plusSeconds(7800), "x", morning.plusSeconds(6 * 3600))
                        .answered(morning.plusSeconds(4 * 3600), "y", "ben"),
                line("due", "nobody knows").said(morning, "x", morning.plusSeconds(3600)));
        send("ada", lines).body("refused", equalTo(0)).body("taken", equalTo(4));

        JsonPath total = report(day, Duration.ofDays(1), "");
        assertThat(total.getInt("total.decided")).isEqualTo(3);
        assertThat(total.getInt("total.met")).isEqualTo(1);
        assertThat(total.getInt("total.nextResponse.decided")).isEqualTo(1);
        assertThat(total.getInt("total.nextResponse.met")).isZero();
        as("ada")
                .get("/api/conversations/" + lines.getLast().id())
                .then()
                .statusCode(200)
                .body("targets", empty());
    }

    @Test
    void nothingIsLearnedOfFewPeopleFromTheDifferenceBetweenImports() {
        Instant day = Instant.parse("2011-08-08T06:00:00Z");
        List<Line> many = IntStream.range(0, 3)
                .mapToObj(i -> line("diff", "many-" + i)
                        .said(day.plusSeconds(i), "x")
                        .answered(day.plusSeconds(90), "y", "agent-" + i))
                .toList();
        List<Line> annas = IntStream.range(0, 2)
                .mapToObj(i -> line("diff", "anna-" + i)
                        .said(day.plusSeconds(i), "x")
                        .answered(day.plusSeconds(5400), "y", "anna"))
                .toList();
        String first = send("ada", many).body("taken", equalTo(3)).extract().path("id");
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P1D}\n")) {
            Instant from = day.minusSeconds(86_400);
            assertThat(report(from, Duration.ofDays(3), "").getInt("total.count"))
                    .isEqualTo(3);

            send("ada", annas).body("taken", equalTo(2));
            assertThat(report(from, Duration.ofDays(3), "").getInt("total.count"))
                    .as("what the second import adds is one person's")
                    .isEqualTo(3);

            database.perform(handle ->
                    handle.execute("UPDATE past_import SET ended_at = NULL WHERE id = ?", UUID.fromString(first)));
            assertThat(report(from, Duration.ofDays(3), "").getInt("total.count"))
                    .as("an import that is not whole is in no figure")
                    .isZero();
        }
    }
}
