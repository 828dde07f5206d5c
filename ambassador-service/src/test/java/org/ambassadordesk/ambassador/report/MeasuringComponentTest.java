package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.alert.AlertWatch;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.MailServer;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a desk does when its directory says how people's work is measured. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(MailServer.class)
class MeasuringComponentTest {
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("EEE d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    private final Instant until = Instant.now().plus(Duration.ofDays(2));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    AlertWatch watch;

    @Inject
    AuditTrail audit;

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
    void whatGoesWrongIsToldOnceAndSoIsItsEnd() {
        try (Edited _ = Edited.deskWith("""
                measuring: {alerts: {old-prices: {kind: backlog-age, topic: prices, above: PT1H, tell: [page, mail]}}}
                """)) {
            watch.look();
            assertThat(mailsAbout("old-prices")).isEmpty();
            Conversation waiting = router.route(
                    aConversation()
                            .on("prices")
                            .openedAt(Instant.now().minus(Duration.ofHours(2)))
                            .build(),
                    "How much?");
            awaitKept(waiting);

            watch.look();
            watch.look();

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !mailsAbout("old-prices").isEmpty());
            as("sara").get("/api/alerts").then().statusCode(200).body("items.rule", hasItem("old-prices"));
            as("ada").get("/api/alerts").then().statusCode(200).body("items.rule", hasItem("old-prices"));
            as("lena").get("/api/alerts").then().statusCode(200).body("items.rule", not(hasItem("old-prices")));
            as("anna").get("/api/alerts").then().statusCode(403);
            as("sara")
                    .header("Accept-Language", "de")
                    .get("/board")
                    .then()
                    .body(containsString("Prices: jemand wartet seit 2 Std., die Grenze ist 1 Std."));
            as("sara")
                    .header("Accept-Language", "en")
                    .get("/board")
                    .then()
                    .body(containsString("Prices: somebody has waited for 2 h, the limit is 1 h"));
            assertThat(mailsAbout("old-prices")).containsExactly("Alert: old-prices (Prices)");

            TestPeople.read("sara", "de", null);
            router.tell(new RoutingEvent.Closed(Samples.next(waiting, State.RESOLVED, null), null, Instant.now()));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                watch.look();
                return mailsAbout("old-prices").size() > 1;
            });
            watch.look();

            assertThat(mailsAbout("old-prices"))
                    .containsExactly("Alert: old-prices (Prices)", "Vorbei: old-prices (Prices)");
            assertThat(MailServer.to("sara@example.org", "Vorbei: old-prices").body())
                    .contains("Regel: old-prices\nSeit: ", "Desk: Skyline Air");
            assertThat(MailServer.received())
                    .filteredOn(mail -> mail.subject().contains("old-prices"))
                    .extracting(MailServer.Received::to)
                    .containsOnly("sara@example.org");
        } finally {
            TestPeople.read("sara", null, null);
        }
    }

    @Test
    void onePersonsFiguresOpenOnlyWithASecondPersonAndThePersonIsTold() {
        ask("lena", "anna").statusCode(403).body("detail", containsString("individual: true"));
        TestPeople.read("anna", "de", null);
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            as("lena").get("/api/reports/people/anna").then().statusCode(403);
            ask("sara", "anna").statusCode(403);
            ask("anna", "ben").statusCode(403);
            String opening = ask("lena", "anna").statusCode(201).extract().path("id");

            as("lena").get("/api/reports/people/anna").then().statusCode(403).body("detail", containsString("second"));
            agree("lena", opening).statusCode(403);
            agree("anna", opening).statusCode(403);
            agree("sara", opening).statusCode(200).body("agreedBy", equalTo("sara"));
            agree("sara", opening).statusCode(200);

            as("lena").get("/api/reports/people/anna").then().statusCode(200).body("ambassador", equalTo("anna"));
            as("sara").get("/api/reports/people/anna").then().statusCode(403);
            as("lena").get("/api/reports/people/ben").then().statusCode(403);
            as("anna")
                    .get("/api/me/figures/trail")
                    .then()
                    .statusCode(200)
                    .body("entries.action", hasItems("figures.asked", "figures.opened", "figures.looked-at"))
                    .body("openings.reason", hasItem("A customer complained about late answers"));
            assertThat(MailServer.to("anna@example.org", "Lena Ruiz möchte Ihre Zahlen sehen")
                            .body())
                    .contains("Grund: A customer complained", "Vorher muss eine zweite Person zustimmen.");
            assertThat(MailServer.to("anna@example.org", "Lena Ruiz darf Ihre Zahlen sehen")
                            .body())
                    .contains("Bis: " + GERMAN.format(until), "Zugestimmt hat: Sara Eden", "„Meine eigenen Zahlen“");
            database.perform(handle -> handle.execute(
                    "UPDATE figure_opening SET expires_at = asked_at + interval '1 microsecond' WHERE id = ?::uuid",
                    opening));
            as("lena").get("/api/reports/people/anna").then().statusCode(403).body("detail", containsString("expired"));
        } finally {
            TestPeople.read("anna", null, null);
        }
    }

    @Test
    void trailShowsWhereItWasChanged() {
        database.perform(handle -> audit.add("lena", "test.done", "ben", "first"));
        database.perform(handle -> audit.add("lena", "test.done", "ben", "second"));
        assertThat(audit.firstBroken()).isEmpty();
        long changed = audit.about("ben", 2).getLast().number();

        database.perform(handle -> handle.execute("UPDATE audit_entry SET detail = 'other' WHERE number = ?", changed));
        assertThat(audit.firstBroken()).contains(changed);
        database.perform(handle -> handle.execute("UPDATE audit_entry SET detail = 'first' WHERE number = ?", changed));

        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void everybodySeesTheirOwnFiguresAndOnlyThose() {
        Instant day = Instant.parse("2023-03-01T10:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofSeconds(80))));

        as("anna")
                .get("/api/me/figures?from=2023-03-01&to=2023-03-02")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(1));
        as("ben")
                .get("/api/me/figures?from=2023-03-01&to=2023-03-02")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(0));
    }

    @Test
    void whatFewPeopleDidIsInNoFigure() {
        Instant day = Instant.parse("2023-05-03T10:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofSeconds(80))));
        String query = "from=2023-04-01&to=2023-06-01";
        assertThat(count(query)).isEqualTo(1);

        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P7D}\n")) {
            assertThat(count(query)).isZero();
            as("lena")
                    .get("/api/reports/response-times?groupBy=hour&" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("groupBy"));
            as("anna").get("/api/me/figures?" + query).then().body("total.count", equalTo(1));
        }
    }

    @Test
    void singleConversationsAreNoFileWhereSmallGroupsAreProtected() {
        Instant day = Instant.parse("2020-09-02T10:00:00Z");
        answeredBy(day, "anna", "ben", "carl");
        String csv = "/api/reports/conversations.csv?from=2020-08-17&to=2020-09-21";
        assertThat(as("lena").get(csv).asString().lines()).hasSize(4);

        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P7D}\n")) {
            for (String reader : List.of("lena", "ada")) {
                as(reader)
                        .get(csv)
                        .then()
                        .statusCode(403)
                        .body("detail", containsString("/api/reports/response-times"));
                as(reader).get("/reports").then().statusCode(200).body(not(containsString("conversations.csv")));
            }
        }
    }

    @Test
    void alertOnAttainmentTellsOfNothingThatReportsDoNot() {
        Instant today = LocalDate.now(BERLIN).atStartOfDay(BERLIN).toInstant();
        Instant lately = today.plus(Duration.between(today, Instant.now()).dividedBy(2));
        Instant yesterday = today.minus(Duration.ofHours(12));
        TestPeople.addTopic("spans", "direct"); // of this test alone
        brokenBy(lately, "anna", "ben", "carl");
        brokenBy(yesterday, "anna", "ben", "lena");

        try (Edited _ = Edited.deskWith("""
                measuring: {smallest_group: 3, smallest_period: P1D, alerts: {
                  kept-promises: {kind: attainment, topic: spans, below: 0.9, over: PT12H}}}
                """)) {
            watch.look();
            as("lena").get("/api/alerts").then().body("items.rule", not(hasItem("kept-promises")));

            brokenBy(yesterday.plusSeconds(600), "carl");
            watch.look();
            as("lena")
                    .get("/api/alerts")
                    .then()
                    .body(
                            "items.find { it.rule == 'kept-promises' }.because",
                            equalTo("0.0% of 4 promises were kept within 1 d, the limit is 90.0%"));
        } finally {
            as("ada").delete("/api/desk/topics/spans").then().statusCode(200);
        }
    }

    @Test
    void forecastGoesByThePaceThatReportsTellOf() {
        Instant today = LocalDate.now(BERLIN).atStartOfDay(BERLIN).toInstant();
        Instant yesterday = today.minus(Duration.ofHours(9));
        TestPeople.addTopic("paced", "direct"); // of this test alone
        Past paced = new Past(router, database, live).on("paced");
        paced.unanswered(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        answeredBy(paced, yesterday, "anna");
        Instant lately =
                today.plus(Duration.between(today, Instant.now()).dividedBy(100).multipliedBy(99));
        Stream.of(1, 2, 3, 4)
                .map(i -> new Waiting(lately.plusMillis(i), Duration.ofSeconds(8)))
                .forEach(one -> paced.answered(List.of(one)));
        try (Edited _ = Edited.deskWith("""
                measuring: {smallest_group: 2, smallest_period: P1D, alerts: {
                  pace: {kind: forecast, topic: paced, more_than: 0, within: PT6H}}}
                """)) {
            watch.look();
            as("lena").get("/api/alerts").then().body("items.rule", not(hasItem("pace")));

            answeredBy(paced, yesterday.plusSeconds(600), "ben");
            watch.look();
            as("lena")
                    .get("/api/alerts")
                    .then()
                    .body(
                            "items.find { it.rule == 'pace' }.because",
                            equalTo("1 deadlines will pass within 6 h at the present pace, the limit is 0"));
        } finally {
            as("ada").delete("/api/desk/topics/paced").then().statusCode(200);
        }
    }

    private void brokenBy(Instant from, String... people) {
        answeredBy(from, people);
        database.perform(handle -> handle.execute(
                "UPDATE response_time SET topic = 'spans', due_at = started_at + interval '1 second' WHERE started_at >= ? AND started_at < ?",
                from,
                from.plusSeconds(60)));
        changed(from);
    }

    @Test
    void boardTellsNotHowManyAnswersAnHourHad() {
        Predicate<String> tells = page -> page.contains("answers delivered");
        assertThat(tells.test(board())).isTrue();
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2}\n")) {
            assertThat(tells.test(board())).isFalse();
            assertThat(board()).contains("Answers by the hour are not shown", "customers who wrote");
        }
    }

    private static String board() {
        return as("lena").header("Accept-Language", "en").get("/board").asString();
    }

    @Test
    void everyKindOfAnswerIsTheWorkOfEnoughPeople() {
        Instant day = Instant.parse("2020-03-04T10:00:00Z");
        answeredBy(day, "anna", "ben", "carl");
        database.perform(handle -> handle.execute("""
                INSERT INTO response_time
                SELECT (jsonb_populate_record(first, '{"sequence": 2}')).* FROM response_time AS first
                WHERE started_at >= ? AND started_at < ? AND writer = 'anna'
                """, day, day.plusSeconds(3600)));
        changed(day);
        String query = "/api/reports/response-times?from=2020-02-17&to=2020-03-23";
        as("lena").get(query).then().body("total.count", equalTo(3)).body("total.nextResponse.count", equalTo(1));

        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            as("lena").get(query).then().body("total.count", equalTo(3)).body("total.nextResponse.count", equalTo(0));
        }
    }

    @Test
    void whoAsksIsNotOneOfThePeopleBehindAFigure() {
        Instant day = Instant.parse("2020-06-03T10:00:00Z");
        answeredBy(day, "anna", "ben", "lena");
        String query = "/api/reports/response-times?from=2020-05-18&to=2020-06-22";

        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            as("lena").get(query).then().body("total.count", equalTo(0));
            as("ada").get(query).then().body("total.count", equalTo(3));
        }
    }

    /** One answer each, a second apart. */
    private void answeredBy(Instant from, String... people) {
        answeredBy(new Past(router, database, live), from, people);
    }

    private void answeredBy(Past past, Instant from, String... people) {
        Map<Waiting, String> writers = new LinkedHashMap<>();
        for (String writer : people) {
            writers.put(new Waiting(from.plusSeconds(writers.size()), Duration.ofSeconds(80)), writer);
        }
        past.answered(List.copyOf(writers.keySet()), one -> writers.getOrDefault(one, ""));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            as("ada").get("/api/reports/board").then().statusCode(200);
            assertThat(writers(from)).containsExactly(people);
        });
    }

    private List<String> writers(Instant from) {
        return database.read(handle -> handle.createQuery("""
                        SELECT writer FROM response_time
                        WHERE started_at >= :from AND started_at < :to AND writer IS NOT NULL
                        ORDER BY started_at
                        """)
                .bind("from", from)
                .bind("to", from.plusSeconds(60))
                .mapTo(String.class)
                .list());
    }

    /** Whoever keeps the figures of that day reads them anew. */
    private void changed(Instant day) {
        database.perform(handle -> handle.execute(
                "UPDATE response_day SET version = version + 1 WHERE day = ?",
                day.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static int count(String query) {
        return JsonPath.from(as("lena")
                        .get("/api/reports/response-times?" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getInt("total.count");
    }

    private static void awaitKept(Conversation conversation) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> as("sara")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(200));
    }

    private static List<String> mailsAbout(String rule) {
        return MailServer.received().stream()
                .map(MailServer.Received::subject)
                .filter(subject -> subject.contains(rule))
                .toList();
    }

    private ValidatableResponse ask(String who, String whom) {
        return as(who).contentType("application/json")
                .body(Map.of(
                        "ambassador",
                        whom,
                        "reason",
                        "A customer complained about late answers",
                        "until",
                        until.toString()))
                .post("/api/reports/openings")
                .then();
    }

    private static ValidatableResponse agree(String who, String opening) {
        return as(who).post("/api/reports/openings/" + opening + "/agree").then();
    }
}
