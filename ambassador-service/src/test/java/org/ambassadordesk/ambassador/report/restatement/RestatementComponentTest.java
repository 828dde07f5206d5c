package org.ambassadordesk.ambassador.report.restatement;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.ambassador.report.day.Versions;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A period is judged anew, and whoever sees the figure sees that. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RestatementComponentTest {
    /** Tests have 768 MB. */
    private static final int COPIES = 9_000;

    private static final int NAME_LENGTH = 100_000;
    /** Milliseconds; the machine may have more to do. */
    private static final int PATIENCE = 300_000;

    private static final String WISH =
            "{\"from\": \"%s\", \"to\": \"%s\", \"topic\": \"%s\", \"reason\": \"Agreed with the customer\"}";

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentDirectory directory;

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
    void whatIsJudgedAnewSaysSoAndTheVerdictsOfThenStay() {
        Instant day = Instant.parse("2023-06-07T08:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofHours(2))));
        String asked = "from=" + day + "&to=" + day.plusSeconds(60);
        assertThat(met("lena", asked)).isEqualTo(1);

        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            restate("anna", WISH.formatted(day, day.plusSeconds(60), "baggage")).statusCode(403);
            restate("lena", WISH.formatted(day, day.plusSeconds(60), "prices")).statusCode(400);
            restate("lena", WISH.formatted(day, "2099-01-01T00:00:00Z", "baggage"))
                    .statusCode(400);
            restate("lena", WISH.formatted(day, day.plusSeconds(60), "baggage"))
                    .statusCode(201)
                    .body("changed", equalTo(1))
                    .body("by", equalTo("lena"));
        }

        assertThat(met("lena", asked)).isZero();
        assertThat(met("lena", asked + "&verdicts=original")).isEqualTo(1);
        as("lena")
                .get("/api/reports/response-times?" + asked)
                .then()
                .body("restatements.reason", hasItem("Agreed with the customer"));
        as("sara").get("/api/reports/restatements").then().body("items", hasSize(0));
        as("lena").get("/reports?" + asked).then().body(containsString("Restated by Lena Ruiz"));
        as("lena")
                .get("/reports?verdicts=original&" + asked)
                .then()
                .body(containsString("Shown is what was promised then. Restated by Lena Ruiz"));
        as("lena").get("/reports/conversations?" + asked).then().body(containsString("missed"));
        as("lena")
                .get("/api/reports/conversations.csv?" + asked)
                .then()
                .body(containsString("Agreed with the customer"))
                .body(containsString(day.plus(Duration.ofHours(4)).toString()));
        assertThat(audit.firstBroken()).isEmpty();
        assertThat(database.<List<String>, RuntimeException>read(handle -> handle.createQuery(
                                "SELECT detail FROM audit_entry WHERE action = 'verdicts.restated' AND actor = 'lena'")
                        .mapTo(String.class)
                        .list()))
                .anyMatch(detail -> detail.startsWith(day + " to ") && detail.contains("[baggage]"));
    }

    /** Two hours were needed: of four promised, then one, then three. */
    @Test
    void whatWasSaidBeforeStaysWhateverIsRestatedLater() {
        Instant day = Instant.parse("2023-07-05T08:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofHours(2))));
        String asked = "from=" + day + "&to=" + day.plusSeconds(60);
        String wish = WISH.formatted(day, day.plusSeconds(60), "baggage");
        String first;
        String second;
        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            first = restate("lena", wish)
                    .statusCode(201)
                    .body("effect.answers.before", equalTo(Map.of("met", 1, "missed", 0)))
                    .body("effect.answers.after", equalTo(Map.of("met", 0, "missed", 1)))
                    .extract()
                    .path("id");
        }
        try (Edited _ = Edited.desk("PT4H", "PT3H")) {
            second = restate("lena", wish)
                    .statusCode(201)
                    .body("effect.answers.before", equalTo(Map.of("met", 0, "missed", 1)))
                    .body("effect.answers.after", equalTo(Map.of("met", 1, "missed", 0)))
                    .extract()
                    .path("id");
        }

        assertThat(met("lena", asked)).isEqualTo(1);
        as("lena")
                .get("/api/reports/restatements/" + first)
                .then()
                .statusCode(200)
                .body("restatement.effect.answers.after.missed", equalTo(1))
                .body("verdicts.before.standing", contains("met"))
                .body("verdicts.after.standing", contains("missed"));
        String conversation = as("lena")
                .get("/api/reports/restatements/" + second)
                .then()
                .body("verdicts.before.dueAt", contains(due(day, 1)))
                .body("verdicts.after.dueAt", contains(due(day, 3)))
                .extract()
                .path("verdicts[0].conversation");
        as("lena")
                .get("/api/conversations/" + conversation + "/restatements")
                .then()
                .statusCode(200)
                .body("items.before.dueAt", contains(due(day, 4), due(day, 1)))
                .body("items.after.dueAt", contains(due(day, 1), due(day, 3)))
                .body("items.after.standing", contains("missed", "met"))
                .body("items.by.restatement", contains(first, second))
                .body("items.by.person", contains("lena", "lena"))
                .body("items.by.reason", hasItem("Agreed with the customer"));
        as("sara").get("/api/reports/restatements/" + first).then().statusCode(404);
        as("anna").get("/api/reports/restatements/" + first).then().statusCode(403);
        as("lena")
                .get("/api/reports/conversations.csv?" + asked)
                .then()
                .body(containsString("before met " + due(day, 4) + " after missed " + due(day, 1) + "; "))
                .body(containsString("before missed " + due(day, 1) + " after met " + due(day, 3)));
        as("lena")
                .get("/reports/conversations?" + asked)
                .then()
                .body(containsString("kept; before it was restated: kept"));
        as("lena")
                .get("/reports/conversations?verdicts=original&" + asked)
                .then()
                .body(not(containsString("before it was restated")));
        as("lena").get("/reports?" + asked).then().body(containsString("/reports/restatements/" + first));
        as("lena")
                .get("/reports/restatements/" + first)
                .then()
                .statusCode(200)
                .body(containsString("Restated by Lena Ruiz"))
                .body(containsString("Kept before"))
                .body(containsString("/conversations/" + conversation));
        as("lena")
                .get("/conversations/" + conversation + "?view=team")
                .then()
                .statusCode(200)
                .body(containsString("Answer 1 judged anew by Lena Ruiz"));
    }

    /** Of what was restated before verdicts were kept, the newest is known, and what was promised. */
    @Test
    void whatWasRestatedBeforeVerdictsWereKeptIsTakenOver() throws IOException {
        Instant day = Instant.parse("2023-07-12T08:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofHours(2))));
        assertThat(met("lena", "from=" + day + "&to=" + day.plusSeconds(60))).isEqualTo(1);
        String restatement;
        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            restatement = restate("lena", WISH.formatted(day, day.plusSeconds(60), "baggage"))
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        String migration;
        try (InputStream script =
                RestatementComponentTest.class.getResourceAsStream("/db/migration/V160__kept_verdicts.sql")) {
            migration = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        String takenOver =
                migration.substring(migration.indexOf("INSERT INTO restated_verdict"), migration.lastIndexOf(';'));

        List<Map<String, Object>> kept = database.inTransaction(handle -> {
            handle.execute("DELETE FROM restated_verdict WHERE restatement_id = ?", UUID.fromString(restatement));
            handle.execute(takenOver + " ON CONFLICT DO NOTHING");
            return handle.createQuery("""
                            SELECT counted_at = :day::timestamptz + interval '4 hours' AS promised, counted_as,
                                due_at = :day::timestamptz + interval '1 hour' AS due, verdict
                            FROM restated_verdict WHERE restatement_id = :id
                            """)
                    .bind("day", day)
                    .bind("id", UUID.fromString(restatement))
                    .mapToMap()
                    .list();
        });

        assertThat(kept)
                .containsExactly(Map.of("promised", true, "counted_as", "met", "due", true, "verdict", "missed"));
    }

    private static String due(Instant day, int hours) {
        return day.plus(Duration.ofHours(hours)).toString();
    }

    /** Whoever comes second waits, and finds what the first one said. */
    @Test
    void restatementsOfTheSameAtTheSameMomentFollowEachOther() throws Exception {
        Instant day = Instant.parse("2022-02-02T08:00:00Z");
        UUID one = new Past(router, database, live).unanswered(day).id();
        assertThat(met("lena", "from=" + day + "&to=" + day.plusSeconds(60))).isZero();
        try (Edited _ = Edited.desk("PT4H", "PT1H");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            copies(one, 2_000, 1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int person = 0; person < 6; person++) {
                String wish = WISH.formatted(day, day.plusSeconds(60 + person), "baggage");
                answers.add(people.submit(() -> restate("lena", wish).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(5, TimeUnit.MINUTES)).isEqualTo(201);
            }

            assertThat(chains(day))
                    .hasSize(2_001)
                    .containsOnly("4:00,1:00|1:00,1:00|1:00,1:00|1:00,1:00|1:00,1:00|1:00,1:00");
        } finally {
            forget(one, day);
        }
    }

    /** Of each conversation, what counted and what was due since, in hours after it began. */
    private List<String> chains(Instant day) {
        return database.<List<String>, RuntimeException>read(handle ->
                handle.createQuery("""
                        SELECT string_agg(to_char(counted_at - :day, 'FMHH24:MI') || ',' || to_char(due_at - :day, 'FMHH24:MI'),
                            '|' ORDER BY made_at)
                        FROM restated_verdict JOIN restatement ON restatement.id = restatement_id
                        WHERE from_at = :day GROUP BY conversation_id
                        """).bind("day", day).mapTo(String.class).list());
    }

    @Test
    void underTheSameDirectoryNothingIsJudgedOtherwise() {
        Instant day = Instant.parse("2023-06-21T08:00:00.119500986Z");
        try (Edited _ = Edited.desk(
                "  standard: {calendar",
                "  quick: {calendar: always, first_response: PT2H, warn_at: 0.75}\n  standard: {calendar")) {
            for (int i = 0; i < 3; i++) {
                promisedOtherwiseThanItsTopic(day.plusNanos(i * 333_333_333L));
            }
            resolved(day.plusSeconds(2), Duration.ofHours(30), Duration.ofHours(7));
            Instant from = day.minusSeconds(1);

            restate("lena", WISH.formatted(from, day.plusSeconds(60), "baggage"))
                    .statusCode(201)
                    .body("changed", equalTo(0));
        }
    }

    /** A rule promised an answer within two hours, the topic's target says four. */
    private void promisedOtherwiseThanItsTopic(Instant at) {
        Conversation asked =
                aConversation().openedAt(at).dueIn(Duration.ofHours(2)).build();
        AppliedTarget standard = asked.targets().getFirst();
        Conversation promised = Samples.promised(
                asked,
                List.of(new AppliedTarget(
                        standard.kind(), "quick", "always", 1, at, standard.warnAt(), standard.dueAt(), null)));
        router.route(promised, "Where is it?");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> figure("lena", "from=" + at + "&to=" + at.plusMillis(1), "total.count") == 1);
    }

    @Test
    void endOfAMatterIsJudgedAnewTooAndTheTimeItsClockStoodStillIsNotTheDesks() {
        Instant day = Instant.parse("2023-06-14T08:00:00Z");
        Duration stoodStill = Duration.ofHours(7);
        resolved(day, Duration.ofHours(30), Duration.ZERO);
        resolved(day.plusSeconds(1), Duration.ofHours(30), stoodStill);
        resolved(day.plusSeconds(2), Duration.ofHours(20), Duration.ZERO);
        String asked = "from=" + day + "&to=" + day.plusSeconds(60);
        assertThat(ends("lena", asked)).isEqualTo(3);

        try (Edited _ = Edited.desk("PT48H", "PT24H")) {
            restate("lena", WISH.formatted(day, day.plusSeconds(60), "baggage"))
                    .statusCode(201)
                    .body("changed", equalTo(3));
        }

        assertThat(ends("lena", asked)).isEqualTo(2);
        assertThat(ends("lena", asked + "&verdicts=original")).isEqualTo(3);
        as("lena")
                .get("/api/reports/conversations.csv?" + asked)
                .then()
                .body(containsString("restated_resolution_due_at,resolution_restated_because"))
                .body(containsString(day.plus(Duration.ofDays(1)) + ",Agreed with the customer"))
                .body(containsString(
                        day.plusSeconds(1).plus(Duration.ofDays(1)).plus(stoodStill) + ",Agreed with the customer"));
        as("lena").get("/reports?" + asked).then().body(containsString("Restated by Lena Ruiz"));
    }

    @Test
    void moreThanFitsIntoMemoryIsJudgedPageByPage() {
        Instant day = Instant.parse("2022-01-05T08:00:00Z");
        UUID one = new Past(router, database, live).unanswered(day).id();
        assertThat(met("lena", "from=" + day + "&to=" + day.plusSeconds(60))).isZero();
        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            copies(one, COPIES, NAME_LENGTH);

            restate("lena", WISH.formatted(day, day.plusSeconds(60), "baggage"))
                    .statusCode(201)
                    .body("changed", equalTo(COPIES + 1));

            assertThat(database.<Integer, RuntimeException>read(
                            handle -> handle.createQuery("SELECT count(*) FROM restated_due WHERE due_at = :due")
                                    .bind("due", day.plus(Duration.ofHours(1)))
                                    .mapTo(Integer.class)
                                    .one()))
                    .isEqualTo(COPIES + 1);
        } finally {
            forget(one, day);
        }
    }

    /** So many of the same, each with a customer of a very long name: together more than the memory of a test. */
    private void copies(UUID one, int copies, int nameLength) {
        database.perform(handle -> {
            handle.createUpdate("""
                            INSERT INTO conversation SELECT made.* FROM conversation AS one
                            CROSS JOIN generate_series(1, :copies) AS number
                            CROSS JOIN LATERAL (SELECT md5('copy ' || number)::uuid AS id) AS copy
                            CROSS JOIN LATERAL jsonb_populate_record(one, jsonb_build_object('id', copy.id,
                                'contact_name', 'Copy', 'routed', one.routed || jsonb_build_object(
                                    'id', copy.id, 'contactName', repeat('x', :length)))) AS made
                            WHERE one.id = :one
                            """)
                    .bind("copies", copies)
                    .bind("length", nameLength)
                    .bind("one", one)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO response_time SELECT made.* FROM response_time AS one
                            JOIN conversation AS copy ON copy.contact_name = 'Copy'
                            CROSS JOIN LATERAL jsonb_populate_record(one,
                                jsonb_build_object('conversation_id', copy.id)) AS made
                            WHERE one.conversation_id = :one
                            """).bind("one", one).execute();
        });
    }

    private void forget(UUID one, Instant day) {
        database.perform(handle -> {
            for (String table : List.of("restated_due", "restated_verdict", "response_time", "resolution_time")) {
                handle.createUpdate("DELETE FROM " + table + """
                                 WHERE conversation_id = :one
                                    OR conversation_id IN (SELECT id FROM conversation WHERE contact_name = 'Copy')
                                """)
                        .bind("one", one)
                        .execute();
            }
            handle.execute("DELETE FROM conversation WHERE contact_name = 'Copy'");
            Versions.raiseAll(handle, day, day.plusSeconds(60));
        });
        router.tell(
                new RoutingEvent.Closed(Samples.next(router.known(one), State.RESOLVED, null), null, Instant.now()));
    }

    /** Somebody wrote, was asked something for a while, and the matter was over after so long; two days were promised. */
    private void resolved(Instant at, Duration after, Duration stoodStill) {
        Conversation asked = new Past(router, database, live).unanswered(at);
        List<AppliedTarget> targets = new ArrayList<>(asked.targets());
        Instant dueAt = at.plus(Duration.ofDays(2)).plus(stoodStill);
        targets.add(new AppliedTarget(
                AppliedTarget.Kind.RESOLUTION,
                "standard",
                "always",
                directory.get().version(),
                at,
                dueAt,
                dueAt,
                null,
                null,
                List.of(new AppliedTarget.Pause(
                        at.plusSeconds(60), at.plusSeconds(60).plus(stoodStill)))));
        Conversation promised = Samples.next(Samples.promised(asked, targets), State.RESOLVED, null);
        router.tell(new RoutingEvent.Closed(promised, null, at.plus(after)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ends("lena", "verdicts=original&from=" + at + "&to=" + at.plusMillis(1)) == 1);
    }

    /** The router of then moved the deadline for as long as the customer was asked, and did not say so. */
    @Test
    void timeAClockStoodStillIsToldFromTheQuestionWhereTheRouterOfThenDidNot() {
        Instant day = Instant.parse("2023-06-28T08:00:00Z");
        Instant askedAt = day.plusSeconds(3600);
        Instant answeredAt = askedAt.plus(Duration.ofHours(7));
        Conversation asked = new Past(router, database, live).unanswered(day);
        UUID reply = UUID.randomUUID();
        database.perform(handle -> {
            handle.execute("""
                    INSERT INTO reply (id, conversation_id, status, author, text, seen_version, at_version, submitted_at,
                        findings, guidelines, directory_version, disclosure, autonomy, alone, because, decided_by,
                        decided_at, text_sha256)
                    VALUES (?, ?, 'approved', 'anna', 'When was it?', 2, 3, ?, '[]', '[]', 1, '', 'direct', true, '', 'anna',
                        ?, ?)
                    """, reply, asked.id(), askedAt, askedAt, reply.toString());
            handle.execute("INSERT INTO reply_question (reply_id) VALUES (?)", reply);
        });
        Conversation heard = router.route(
                Samples.next(asked, State.QUEUED, null),
                Samples.comment(asked, "ext-" + UUID.randomUUID(), "Yesterday", answeredAt));
        List<AppliedTarget> targets = new ArrayList<>(heard.targets());
        Instant dueAt = day.plus(Duration.ofDays(2)).plus(Duration.ofHours(7));
        targets.add(new AppliedTarget(
                AppliedTarget.Kind.RESOLUTION,
                "standard",
                "always",
                directory.get().version(),
                day,
                dueAt,
                dueAt,
                null));
        router.tell(new RoutingEvent.Closed(
                Samples.next(Samples.promised(heard, targets), State.RESOLVED, null),
                null,
                day.plus(Duration.ofHours(30))));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ends("lena", "verdicts=original&from=" + day + "&to=" + day.plusMillis(1)) == 1);

        try (Edited _ = Edited.desk("PT48H", "PT24H")) {
            restate("lena", WISH.formatted(day, day.plusSeconds(60), "baggage")).statusCode(201);
        }

        as("lena")
                .get("/api/conversations/" + asked.id() + "/restatements")
                .then()
                .body(
                        "items.findAll { it.about == 'resolution' }.after.dueAt",
                        contains(day.plus(Duration.ofHours(31)).toString()));
    }

    private static int ends(String person, String asked) {
        return figure(person, asked, "total.resolution.met");
    }

    private static int met(String person, String asked) {
        return figure(person, asked, "total.met");
    }

    private static int figure(String person, String asked, String path) {
        return as(person)
                .get("/api/reports/response-times?" + asked)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static ValidatableResponse restate(String person, String wish) {
        return as(person)
                .config(RestAssured.config().httpClient(httpClientConfig().setParam("http.socket.timeout", PATIENCE)))
                .contentType("application/json")
                .body(wish)
                .post("/api/reports/restatements")
                .then();
    }
}
