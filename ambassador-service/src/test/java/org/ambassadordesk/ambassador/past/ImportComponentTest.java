package org.ambassadordesk.ambassador.past;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.entries;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.ambassadordesk.ambassador.past.Imports.line;
import static org.ambassadordesk.ambassador.past.Imports.report;
import static org.ambassadordesk.ambassador.past.Imports.send;
import static org.ambassadordesk.ambassador.past.Imports.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.past.Imports.Line;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** A past is brought, read, and taken back. Every test has days of its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportComponentTest {
    @Inject
    Database database;

    @Test
    void theSameAgainChangesNothingAndOtherContentIsRefused() {
        Instant day = Instant.parse("2012-04-02T06:00:00Z");
        Line one = line("crm", "same-1").said(day, "hello").answered(day.plusSeconds(60), "hi", "anna");
        Line other = line("crm", "same-1").said(day, "hello").answered(day.plusSeconds(90), "hi", "anna");
        String id = send("ada", List.of(one, one))
                .body("taken", equalTo(1))
                .body("known", equalTo(1))
                .extract()
                .path("id");

        send("ada", List.of(one))
                .statusCode(200)
                .body("id", nullValue())
                .body("taken", equalTo(0))
                .body("known", equalTo(1));
        send("ada", List.of(other))
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("refusals[0].line", equalTo(1))
                .body("refusals[0].field", equalTo("externalId"))
                .body("refusals[0].message", containsString("take back the import"));

        assertThat(report(day, Duration.ofDays(1), "").getDouble("total.firstResponse.max"))
                .isEqualTo(60);
        as("ada").delete("/api/imports/" + id).then().statusCode(204);
        send("ada", List.of(other)).body("taken", equalTo(1));
        assertThat(report(day, Duration.ofDays(1), "").getDouble("total.firstResponse.max"))
                .isEqualTo(90);
    }

    @Test
    void whatIsWrongIsNamedAndTheRestIsKept() {
        Instant day = Instant.parse("2012-05-02T06:00:00Z");
        String fine = line("crm", "fine").said(day, "hello").json();
        String body = String.join(
                "\n",
                line("crm", "topic").with("topic", "bagage").said(day, "x").json(),
                line("crm", "channel").with("channel", "fax").said(day, "x").json(),
                line("crm", "language").with("language", "xx").said(day, "x").json(),
                line("crm", "early")
                        .said(day, "x")
                        .answered(day.minusSeconds(1), "y", null)
                        .json(),
                line("crm", "future").said(Instant.now().plusSeconds(600), "x").json(),
                line("crm", "closed")
                        .said(day, "x")
                        .with("closedAt", day.minusSeconds(1).toString())
                        .json(),
                line("crm", "due").said(day, "x", day.minusSeconds(1)).json(),
                line("crm", "none").json(),
                line("crm", "surrogate").said(day, "half \\ud800 of it").json().replace("\\\\ud800", "\\ud800"),
                line("crm", "nul").said(day, "nul here").json().replace("nul here", "nul \\u0000"),
                line("crm", "more").with("colour", "red").said(day, "x").json(),
                line("crm", "time").said(day, "x").json().replace(day.toString(), "yesterday"),
                "{not json",
                "",
                "[]",
                "null",
                fine);

        JsonPath answer = sendText("ada", body).statusCode(200).extract().jsonPath();

        assertThat(answer.getInt("taken")).isEqualTo(1);
        assertThat(answer.getInt("refused")).isEqualTo(15);
        assertThat(answer.getList("refusals.line", Integer.class))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16);
        assertThat(answer.getList("refusals.field", String.class))
                .containsExactly(
                        "topic",
                        "channel",
                        "language",
                        "replies[0].at",
                        "comments[0].at",
                        "closedAt",
                        "comments[0].dueAt",
                        "comments",
                        "comments[0].text",
                        "comments[0].text",
                        "colour",
                        "comments[0].at",
                        "line",
                        "line",
                        "line");
        assertThat(answer.getString("refusals[0].message")).contains("baggage");
        assertThat(answer.getString("refusals[4].message")).contains("future");
    }

    @Test
    void onlyAdministratorsBringAPast() {
        for (String person : List.of("anna", "lena")) {
            send(person, List.of(line("crm", "forbidden").said(Instant.EPOCH, "x")))
                    .statusCode(403);
            as(person).get("/api/imports").then().statusCode(403);
            as(person)
                    .delete("/api/imports/00000000-0000-0000-0000-000000000000")
                    .then()
                    .statusCode(403);
        }
        as("ada")
                .delete("/api/imports/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void importIsTakenBackWholeAndStandsInTheTrail() {
        Instant day = Instant.parse("2012-06-04T06:00:00Z");
        List<Line> lines = IntStream.range(0, 700)
                .mapToObj(i -> line("old-desk", "back-" + i)
                        .said(day.plusSeconds(i), "hello")
                        .answered(day.plusSeconds(i + 60L), "hi", "anna")
                        .with("closedAt", day.plusSeconds(9_000).toString()))
                .toList();
        String id = send("ada", lines).body("taken", equalTo(700)).extract().path("id");
        assertThat(report(day, Duration.ofDays(1), "").getInt("total.count")).isEqualTo(700);
        as("ada")
                .get("/api/imports")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.takenBy", equalTo("ada"))
                .body("items.find { it.id == '" + id + "' }.taken", equalTo(700))
                .body("items.find { it.id == '" + id + "' }.sources", contains("old-desk"));
        as("anna")
                .contentType("application/json")
                .body(Map.of("text", "I remember this one"))
                .post("/api/conversations/" + lines.getFirst().id() + "/notes")
                .then()
                .statusCode(200);

        as("ada").delete("/api/imports/" + id).then().statusCode(204);

        as("ada").delete("/api/imports/" + id).then().statusCode(404);
        as("ada").get("/api/conversations/" + lines.getFirst().id()).then().statusCode(404);
        JsonPath after = report(day, Duration.ofDays(1), "");
        assertThat(after.getInt("total.count")).isZero();
        assertThat(after.getInt("total.resolution.answered")).isZero();
        as("anna")
                .get("/api/me/figures/trail")
                .then()
                .statusCode(200)
                .body("entries.action", hasItems("past.imported", "past.taken-back"));
        as("anna")
                .get("/reports/mine")
                .then()
                .statusCode(200)
                .body(containsString("brought a finished past, which is in figures now</li>"))
                .body(containsString("took a finished past back, with as many conversations: 700</li>"))
                .body(not(containsString(id)));
    }

    @Test
    void conversationIsReadInItsOrderAndNobodyIsAskedToDoAnything() {
        Instant day = Instant.parse("2012-07-02T06:00:00Z");
        Line line = line("old-desk", "read")
                .said(day, "My <b>suitcase</b> &amp; I \u202eare parted", day.plusSeconds(3_600))
                .answered(day.plusSeconds(60), "We look for it", "Anna Berg")
                .said(day.plusSeconds(120), "zwiebelfisch")
                .answered(day.plusSeconds(7_000), "Here it is", "Somebody Else")
                .with("closedAt", day.plusSeconds(8_000).toString());
        send("ada", List.of(line)).body("taken", equalTo(1));
        String path = "/api/conversations/" + line.id();

        JsonPath read = as("anna").get(path).then().statusCode(200).extract().jsonPath();

        assertThat(read.getString("state")).isEqualTo("resolved");
        assertThat(read.getString("comments[0].text")).isEqualTo("My <b>suitcase</b> & I are parted");
        assertThat(read.getList("timeline.kind", String.class)).containsExactly("comment", "reply", "comment", "reply");
        assertThat(read.getString("replies[0].author")).isEqualTo("anna");
        assertThat(read.getString("replies[1].authorName")).isEqualTo("Somebody Else");
        assertThat(read.getString("imported.source")).isEqualTo("old-desk");
        assertThat(read.getString("targets[0].state")).isEqualTo("met");
        assertThat(read.getBoolean("may.start")).isFalse();
        assertThat(read.getBoolean("may.resolve")).isFalse();
        assertThat(listed("lena", "/api/conversations?view=closed")).contains(line.id());
        assertThat(listed("lena", "/api/conversations?view=closed&q=zwiebelfisch"))
                .contains(line.id());
        for (String view : List.of("mine", "team", "queue", "at-risk", "approvals", "mentioned")) {
            assertThat(listed("ada", "/api/conversations?view=" + view))
                    .as(view)
                    .doesNotContain(line.id());
        }
        as("anna").post(path + "/start").then().statusCode(409);
        assertThat(entries("lena", "/api/conversations?view=closed").stream()
                        .filter(one -> line.id().equals(one.get("id")))
                        .findFirst())
                .isPresent();
    }

    /** Just now, broken, in masses: whatever looks at what goes on would notice. */
    @Test
    void nothingThatLooksAtWhatGoesOnLooksAtIt() {
        Instant now = Instant.now().minusSeconds(600);
        List<Line> lines = IntStream.range(0, 50)
                .mapToObj(i -> line("lately", "l" + i)
                        .said(now, "hello", now.plusSeconds(1))
                        .answered(now.plusSeconds(300), "late", "anna"))
                .toList();
        List<Line> unanswered = List.of(line("lately", "closed unanswered")
                .said(now, "hello", null)
                .with("closedAt", now.plusSeconds(500).toString()));
        int closedBefore = as("lena").get("/api/reports/board").path("closedUnansweredToday");
        double answeredBefore = metric("desk_response_time_seconds_count");
        long eventsBefore = rows("SELECT count(*) FROM live_event WHERE conversation_id = ANY (:ids)", lines);

        String id = send("ada", lines).body("taken", equalTo(50)).extract().path("id");
        String other =
                send("ada", unanswered).body("taken", equalTo(1)).extract().path("id");
        try {
            as("lena").get("/api/reports/board").then().body("closedUnansweredToday", equalTo(closedBefore));
            assertThat(report(now, Duration.ofMinutes(1), "").getInt("total.count"))
                    .isGreaterThanOrEqualTo(50);
            assertThat(metric("desk_response_time_seconds_count")).isEqualTo(answeredBefore);
            assertThat(rows("SELECT count(*) FROM live_event WHERE conversation_id = ANY (:ids)", lines))
                    .isEqualTo(eventsBefore);
            assertThat(rows("SELECT count(*) FROM reply WHERE conversation_id = ANY (:ids)", lines))
                    .isZero();
            assertThat(rows("SELECT count(*) FROM delivery WHERE conversation_id = ANY (:ids)", lines))
                    .isZero();
            assertThat(rows("SELECT count(*) FROM assignment WHERE conversation_id = ANY (:ids)", lines))
                    .isZero();
            as("lena")
                    .contentType("application/json")
                    .body(Map.of(
                            "from", now.toString(),
                            "to", now.plusSeconds(1).toString(),
                            "reason", "to see what is judged anew"))
                    .post("/api/reports/restatements")
                    .then()
                    .statusCode(201);
            assertThat(rows("SELECT count(*) FROM restated_due WHERE conversation_id = ANY (:ids)", lines))
                    .isZero();
        } finally {
            as("ada").delete("/api/imports/" + id).then().statusCode(204);
            as("ada").delete("/api/imports/" + other).then().statusCode(204);
        }
    }

    private static double metric(String name) {
        return as("ada")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(one -> one.startsWith(name))
                .mapToDouble(one -> Double.parseDouble(one.substring(one.lastIndexOf(' '))))
                .sum();
    }

    private long rows(String sql, List<Line> lines) {
        return database.read(handle -> handle.createQuery(sql)
                .bindArray(
                        "ids",
                        java.util.UUID.class,
                        lines.stream()
                                .map(one -> java.util.UUID.fromString(one.id()))
                                .toArray())
                .mapTo(long.class)
                .one());
    }

    @Test
    void pageTakesAFileSaysWhatCameOfItAndTakesItBack() {
        Instant day = Instant.parse("2011-03-07T06:00:00Z");
        String body = line("page", "p1").said(day, "x").json() + "\n"
                + line("page", "p2").with("topic", "bagage").said(day, "x").json();

        as("ada")
                .header("Accept-Language", "en")
                .multiPart("file", "past.ndjson", body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(200)
                .body(containsString("Taken: 1. Known already: 0. Refused: 1."))
                .body(containsString("<code>topic</code>"))
                .body(containsString("/take-back"));

        as("lena").get("/imports").then().statusCode(403);
        String german =
                as("ada").header("Accept-Language", "de").get("/imports").asString();
        assertThat(german).contains("Was importiert wurde");
        String id = as("ada").get("/api/imports").jsonPath().getString("items.find { it.sources == ['page'] }.id");
        as("ada")
                .redirects()
                .follow(false)
                .post("/imports/" + id + "/take-back")
                .then()
                .statusCode(303);
        as("ada").delete("/api/imports/" + id).then().statusCode(404);
        assertThat(as("ada").header("Accept-Language", "en").get("/reports").asString())
                .contains("href=\"/imports\"");
    }

    @Test
    void pageOfAConversationSaysWhereItCameFrom() {
        Instant day = Instant.parse("2011-04-04T06:00:00Z");
        Line line =
                line("old-desk", "page-read").said(day, "Where?").answered(day.plusSeconds(60), "There.", "Old Hand");
        send("ada", List.of(line)).body("taken", equalTo(1));

        String page = as("anna")
                .header("Accept-Language", "en")
                .get("/conversations/" + line.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("imported from old-desk", "Old Hand", "There.", "that is a new conversation")
                .doesNotContain("/why");
    }

    @Test
    void moreThanFourMegabytesComeInAsAStreamAndNowhereElse() {
        Instant day = Instant.parse("2012-09-03T06:00:00Z");
        String text = "lorem ipsum ".repeat(1_000);
        List<Line> lines = IntStream.range(0, 400)
                .mapToObj(i -> line("bulk", "b" + i).said(day.plusSeconds(i), text))
                .toList();

        send("ada", lines).statusCode(200).body("taken", equalTo(400));
    }
}
