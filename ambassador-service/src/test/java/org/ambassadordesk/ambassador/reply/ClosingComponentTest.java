package org.ambassadordesk.ambassador.reply;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered is closed by who answered it, or by a lead, and then counts as answered and over. */
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the field in
class ClosingComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Database database;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    @Test
    void whoAnsweredItClosesItAndItCountsAsAnsweredAndOver() {
        Held held = answered(Map.of());

        as("anna").get(held.path()).then().body("may.resolve", equalTo(true));
        held.send("anna", "/resolve", Map.of()).statusCode(200).body("state", equalTo("resolved"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(endOf(held.id()))
                .containsEntry("answered", true)
                .containsEntry("resolved", true)
                .containsEntry("met", true));
        as("anna").get(held.path()).then().body("may.resolve", equalTo(false));
        held.send("anna", "/resolve", Map.of()).statusCode(409).body("state", equalTo("resolved"));
    }

    @Test
    void leadOfItsTopicClosesItTooAndNobodyElse() {
        Held held = answered(Map.of());

        as("ben").get(held.path()).then().body("may.resolve", equalTo(false));
        held.send("ben", "/resolve", Map.of()).statusCode(409).body("detail", containsString("answered it last"));
        as("lena").get(held.path()).then().body("may.resolve", equalTo(true));
        held.send("lena", "/resolve", Map.of()).statusCode(200).body("state", equalTo("resolved"));
    }

    @Test
    void whatIsClosedWithoutAnAnswerIsCountedOnTheBoardToday() {
        int before = closedToday();
        Held held = Held.by("anna", router, aConversation());

        held.send("anna", "/resolve", Map.of()).statusCode(200);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(closedToday()).isEqualTo(before + 1));
        page("lena").get("/board").then().body(containsString("closed without an answer today"));
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P7D}\n")) {
            as("lena").get("/api/reports/board").then().body("closedUnansweredToday", nullValue());
            page("lena").get("/board").then().body(not(containsString("closed without an answer today")));
        }
    }

    private static int closedToday() {
        return as("lena")
                .get("/api/reports/board")
                .then()
                .statusCode(200)
                .extract()
                .path("closedUnansweredToday");
    }

    @Test
    void closedWhileTheClockStandsStillItIsOver() {
        Held held = answered(Map.of("waitForCustomer", true));
        var approved = router.hears(
                ActivityEvent.ReplyApproved.class, told -> told.conversationId().equals(held.id()));
        Conversation asked = Samples.asked(router.known(held.id()), approved.at());
        router.tell(new RoutingEvent.Changed(asked, "customer-asked", null, approved.at()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("anna").get(held.path()).then().body("waitsForCustomer", equalTo(true)));

        held.send("anna", "/resolve", Map.of()).statusCode(200).body("state", equalTo("resolved"));
    }

    @Test
    void replyThatWaitsForApprovalIsNotThrownAwayByClosing() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        for (String person : List.of("ben", "lena")) {
            as(person).get(held.path()).then().body("may.resolve", equalTo(false));
            held.send(person, "/resolve", Map.of())
                    .statusCode(409)
                    .body("waiting", equalTo(reply))
                    .body("detail", containsString("waits for approval"));
        }
        as("ben").get("/api/replies/" + reply).then().body("state", equalTo("submitted"));

        as("lena").post("/api/replies/" + reply + "/approve").then().statusCode(200);
        router.hears(
                ActivityEvent.ReplyApproved.class,
                told -> told.replyId().toString().equals(reply));
        held.send("ben", "/resolve", Map.of()).statusCode(200).body("state", equalTo("resolved"));
    }

    @Test
    void answerThatClosesIsFollowedByTheEnd() {
        Held held = answered(Map.of("resolve", true));

        var approved = router.hears(
                ActivityEvent.ReplyApproved.class, told -> told.conversationId().equals(held.id()));
        var resolved = router.hears(
                ActivityEvent.Resolved.class, told -> told.conversationId().equals(held.id()));
        assertThat(resolved.by()).isEqualTo("anna");
        assertThat(resolved.at()).isAfterOrEqualTo(approved.at());
        awaitState(held, "resolved");
        as("anna").get(held.path()).then().body("replies[0].closes", equalTo(true));
    }

    @Test
    void answerThatClosesClosesOnceASecondPersonLetItOutAndNotBefore() {
        Held held = Held.by("ben", router, aConversation());
        Map<String, Object> reply = new HashMap<>();
        reply.put("text", "It is on its way.");
        reply.put("seenVersion", held.version());
        reply.put("askForApproval", true);
        reply.put("resolve", true);
        String id =
                held.send("ben", "/replies", reply).statusCode(201).extract().path("id");
        page("lena").get("/approvals").then().statusCode(200).body(containsString("closes the conversation"));

        as("lena")
                .contentType("application/json")
                .body(Map.of("comment", "Say where it is."))
                .post("/api/replies/" + id + "/send-back")
                .then()
                .statusCode(200);
        held.reply("ben", "It is in Rome.", held.version()).statusCode(201);

        assertThat(router.heard(ActivityEvent.Resolved.class, told -> told.conversationId()
                        .equals(held.id())))
                .as("what was sent back closes nothing")
                .isEmpty();
    }

    @Test
    void pageOffersToCloseWhatIsAnsweredInBothLanguages() {
        Held held = answered(Map.of());
        String path = "/conversations/" + held.id();

        page("anna")
                .get(path + "?view=closed")
                .then()
                .statusCode(200)
                .body(containsString("Is the matter over?"))
                .body(containsString(path + "/resolve"));
        page("anna")
                .header("Accept-Language", "de")
                .get(path + "?view=closed")
                .then()
                .body(containsString("Ist die Sache erledigt?"));
        page("ben").get(path + "?view=closed").then().body(not(containsString(path + "/resolve")));

        page("anna")
                .redirects()
                .follow(false)
                .post(path + "/resolve?view=closed")
                .then()
                .statusCode(303)
                .header("Location", containsString("done=closed"));
        awaitState(held, "resolved");
    }

    @Test
    void formOffersToCloseWithTheAnswer() {
        Held held = Held.by("anna", router, aConversation());

        page("anna")
                .redirects()
                .follow(false)
                .formParam("text", "We have found it.")
                .formParam("seenVersion", held.version())
                .formParam("resolve", "true")
                .post("/conversations/" + held.id() + "/replies")
                .then()
                .statusCode(303);

        awaitState(held, "resolved");
        page("anna")
                .header("Accept-Language", "de")
                .get("/conversations/" + held.id() + "?view=closed")
                .then()
                .body(containsString("schließt die Unterhaltung"));
        Held other = Held.by("anna", router, aConversation());
        page("anna")
                .header("Accept-Language", "de")
                .get("/conversations/" + other.id())
                .then()
                .body(containsString("Damit die Unterhaltung schließen"));
    }

    /** Answered, delivered, and known to the router as such. */
    private Held answered(Map<String, Object> more) {
        Held held = Held.by("anna", router, aConversation().overIn(Duration.ofHours(20)));
        Map<String, Object> reply = new HashMap<>(more);
        reply.put("text", "We have found it.");
        reply.put("seenVersion", held.version());
        held.send("anna", "/replies", reply).statusCode(201).body("state", equalTo("approved"));
        var delivered = router.hears(ActivityEvent.ReplyDelivered.class, told -> told.conversationId()
                .equals(held.id()));
        as("anna").get(held.path()).then().body("replies[0].deliveredAt", notNullValue());
        if (!more.containsKey("resolve")) {
            Conversation conversation = Samples.next(router.known(held.id()), State.ANSWERED, null);
            router.tell(new RoutingEvent.Changed(conversation, "delivered", null, delivered.at()));
            awaitState(held, "answered");
        }
        return held;
    }

    private static void awaitState(Held held, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("ada").get(held.path()).then().body("state", equalTo(state)));
    }

    private Map<String, Object> endOf(UUID conversation) {
        return database.<Map<String, Object>, RuntimeException>read(handle -> handle.createQuery("""
                        SELECT response.answered_at IS NOT NULL AS answered, matter.resolved_at IS NOT NULL AS resolved,
                            coalesce(matter.resolved_at <= matter.due_at, false) AS met
                        FROM resolution AS matter JOIN response_time AS response USING (conversation_id)
                        WHERE conversation_id = :id
                        """)
                .bind("id", conversation)
                .mapToMap()
                .findOne()
                .orElse(Map.of()));
    }

    private static RequestSpecification page(String person) {
        return as(person).accept("text/html");
    }
}
