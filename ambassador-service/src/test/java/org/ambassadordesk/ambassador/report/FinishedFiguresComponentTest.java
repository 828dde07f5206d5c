package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead moves conversations about, to see what of a time that is over was withheld. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FinishedFiguresComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TOOK = Duration.ofSeconds(80);
    private static final String PROTECTED = "measuring: {smallest_group: 2, smallest_period: P7D}\n";

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
    void whatWasAnsweredStaysWithTheTopicItHadThen() {
        Instant week = Instant.parse("2019-03-04T10:00:00Z");
        TestPeople.addTopic("gap", "direct");
        answered(past.on("gap"), week, "anna");
        List<UUID> seen = answered(past, week, "anna", "ben", "carl");
        try (Edited _ = Edited.deskWith(PROTECTED)) {
            Map<String, Integer> before = counts(week);
            assertThat(before).isEqualTo(Map.of("baggage", 3));

            move(seen.get(1), "gap");
            speak(seen.get(2), "fr");

            assertThat(counts(week)).isEqualTo(before);
        } finally {
            as("ada").delete("/api/desk/topics/gap").then().statusCode(200);
        }
    }

    @Test
    void correctionBeforeTheAnswerCounts() {
        Instant week = Instant.parse("2019-04-01T10:00:00Z");
        TestPeople.addTopic("rebooked", "direct");
        try {
            UUID waiting = past.unanswered(week).id();
            assertThat(counts(week)).isEqualTo(Map.of("baggage", 1));

            move(waiting, "rebooked");
            assertThat(counts(week)).isEqualTo(Map.of("rebooked", 1));

            as("lena").post("/api/conversations/" + waiting + "/resolve").then().statusCode(200);
            await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                    .get("/api/conversations/" + waiting)
                    .then()
                    .body("state", equalTo("resolved")));
            refiled(waiting, "baggage");
            assertThat(counts(week)).isEqualTo(Map.of("rebooked", 1));
        } finally {
            as("ada").delete("/api/desk/topics/rebooked").then().statusCode(200);
        }
    }

    @Test
    void answerAfterTheEndOfItsTimeShowsNothingThatWasWithheld() {
        Instant week = Instant.parse("2019-05-06T10:00:00Z");
        answered(past, week, "anna");
        Duration twoWeeks = Duration.ofDays(14);
        past.answered(List.of(new Waiting(week.plusSeconds(1), twoWeeks)), one -> "ben");

        try (Edited _ = Edited.deskWith(PROTECTED)) {
            assertThat(counts(week)).isEmpty();
        }
    }

    @Test
    void whoCutsSpansOtherwiseShowsNothingOfTheDaysBefore() {
        Instant first = Instant.parse("2019-06-03T10:00:00Z");
        answered(past, first, "anna");
        answered(past, first.plus(Duration.ofDays(7)), "anna", "ben");
        try (Edited _ = Edited.deskWith(PROTECTED)) {
            assertThat(counts(first)).isEqualTo(Map.of("baggage", 2));
            try (Edited _ = Edited.desk("smallest_period: P7D", "smallest_period: P14D")) {
                assertThat(counts(first)).isEmpty();
                as("lena")
                        .get("/api/reports/response-times?from=2019-06-03&to=2019-06-17")
                        .then()
                        .body("period.hidden.since", notNullValue())
                        .body("period.hidden.before", notNullValue());
                as("lena")
                        .get("/reports?from=2019-06-03&to=2019-06-17")
                        .then()
                        .body(containsString("is in no figure: on "));
                as("lena")
                        .header("Accept-Language", "de")
                        .get("/reports?from=2019-06-03&to=2019-06-17")
                        .then()
                        .body(containsString("ist in keiner Zahl: Am "));
            }
            assertThat(counts(first)).isEmpty();
        }
        as("lena")
                .get("/api/reports/response-times?from=2019-06-03&to=2019-06-17")
                .then()
                .body("period.hidden", nullValue());
        assertThat(counts(first)).isEqualTo(Map.of("baggage", 3));
        try (Edited _ = Edited.deskWith(PROTECTED)) {
            assertThat(counts(first)).isEqualTo(Map.of("baggage", 2));
        }
    }

    @Test
    void protectedReportSaysWhichDaysItCountsAndWhereTheyBegin() {
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P1D}\n")) {
            as("lena")
                    .get("/api/reports/response-times?groupBy=day&zone=Asia/Tokyo&from=2019-06-03&to=2019-06-10")
                    .then()
                    .statusCode(200)
                    .body("period.zone", equalTo("Europe/Berlin"))
                    .body("period.from", equalTo("2019-06-02T22:00:00Z"))
                    .body("period.to", equalTo("2019-06-08T22:00:00Z"));
            as("lena")
                    .header("Accept-Language", "en")
                    .get("/reports?zone=Asia/Tokyo&days=7")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Days and hours are those of Europe/Berlin"),
                            not(containsString("until now")));
        }
    }

    private static List<UUID> answered(Past past, Instant from, String... people) {
        Map<Waiting, String> writers = new LinkedHashMap<>();
        for (String writer : people) {
            writers.put(new Waiting(from.plusSeconds(writers.size()), TOOK), writer);
        }
        return past.answered(List.copyOf(writers.keySet()), one -> writers.getOrDefault(one, ""));
    }

    private static void move(UUID conversation, String topic) {
        as("lena")
                .contentType("application/json")
                .body(Map.of("topic", topic))
                .post("/api/conversations/" + conversation + "/topic")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation)
                .then()
                .body("topic", equalTo(topic)));
    }

    private void speak(UUID conversation, String language) {
        database.perform(handle -> {
            handle.execute("UPDATE conversation SET language = ? WHERE id = ?", language, conversation);
            changed(conversation);
        });
    }

    private void refiled(UUID conversation, String topic) {
        database.perform(handle -> {
            handle.execute("UPDATE conversation SET topic = ? WHERE id = ?", topic, conversation);
            changed(conversation);
        });
    }

    private void changed(UUID conversation) {
        live.publish("conversation", conversation, Audience.all(), Map.of("conversationId", conversation));
    }

    /** By topic, over the weeks around it. */
    private static Map<String, Integer> counts(Instant week) {
        JsonPath report = JsonPath.from(as("lena")
                .get("/api/reports/response-times?groupBy=topic&from=" + week.minus(Duration.ofDays(7)) + "&to="
                        + week.plus(Duration.ofDays(14)))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> keys = report.getList("groups.key");
        for (int i = 0; i < keys.size(); i++) {
            if (report.getInt("groups[" + i + "].count") > 0) {
                counts.put(keys.get(i), report.getInt("groups[" + i + "].count"));
            }
        }
        return counts;
    }
}
