package org.ambassadordesk.ambassador.reply;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.HeldForAWhile;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing in the seconds in which a reply may be taken back: what was approved is never lost by it. */
@QuarkusTest
@TestProfile(HeldForAWhile.class)
@WithTestResource(RealServers.class)
class ClosingHeldReplyComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TestRouter router;

    @BeforeEach
    void start() {
        router = new TestRouter();
    }

    @AfterEach
    void stop() {
        router.close();
    }

    @Test
    void answeredAndClosedAtOnceTheAnswerGoesOutAndThenItIsOver() {
        Held held = Held.by("anna", router, aConversation());
        UUID reply = replied(held);

        held.send("anna", "/resolve", Map.of()).statusCode(202).body("state", equalTo("pending"));
        held.send("lena", "/resolve", Map.of()).statusCode(202);
        as("anna")
                .get(held.path())
                .then()
                .body("goesOut", equalTo(true))
                .body("replies[0].closes", equalTo(true))
                .body("replies[0].heldUntil.size() > 0", equalTo(true));
        as("anna")
                .accept("text/html")
                .header("Accept-Language", "de")
                .get("/conversations/" + held.id() + "?done=closes")
                .then()
                .body(containsString("Sie wird geschlossen, sobald die Antwort hinaus ist."))
                .body(containsString("Die Antwort geht zuerst hinaus."))
                .body(containsString("schließt die Unterhaltung"));

        router.hears(ActivityEvent.ReplyDelivered.class, told -> told.replyId().equals(reply));
        var resolved = router.hears(
                ActivityEvent.Resolved.class, told -> told.conversationId().equals(held.id()));
        assertThat(resolved.by()).as("who closed it first").isEqualTo("anna");
        awaitState(held, "resolved");
        as("anna").get("/api/replies/" + reply).then().body("state", equalTo("approved"));
        assertThat(router.heard(ActivityEvent.Resolved.class, told -> told.conversationId()
                        .equals(held.id())))
                .as("closed once")
                .hasSize(1);
    }

    @Test
    void replyTakenBackAfterClosingClosesNothing() {
        Held held = Held.by("anna", router, aConversation());
        UUID reply = replied(held);
        held.send("anna", "/resolve", Map.of()).statusCode(202);

        as("anna").post("/api/replies/" + reply + "/withdraw").then().statusCode(200);

        as("anna").get(held.path()).then().body("state", equalTo("assigned")).body("may.resolve", equalTo(true));
        held.send("anna", "/resolve", Map.of()).statusCode(200).body("state", equalTo("resolved"));
    }

    @Test
    void customerWhoWritesMeanwhileIsReadFirstAndNothingIsClosed() {
        Held held = Held.by("anna", router, aConversation());
        UUID reply = replied(held);
        held.send("anna", "/resolve", Map.of()).statusCode(202);

        held.customerWrites("And where is the other one?");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("anna").get("/api/replies/" + reply).then().body("state", equalTo("stale")));
        as("anna").get(held.path()).then().body("state", equalTo("assigned"));
        assertThat(router.heard(ActivityEvent.Resolved.class, told -> told.conversationId()
                        .equals(held.id())))
                .isEmpty();
    }

    /** Somebody closed it a moment before the reply was sent, and the router says so only afterwards. */
    @Test
    void closedByTheRouterWhileAReplyIsHeldTheReplyGoesOut() {
        Held held = Held.by("anna", router, aConversation());
        UUID reply = replied(held);

        router.tell(new RoutingEvent.Closed(
                Samples.next(router.known(held.id()), State.RESOLVED, null), UUID.randomUUID(), Instant.now()));

        router.hears(ActivityEvent.ReplyApproved.class, told -> told.replyId().equals(reply));
        router.hears(ActivityEvent.ReplyDelivered.class, told -> told.replyId().equals(reply));
        awaitState(held, "resolved");
        as("anna").get("/api/replies/" + reply).then().body("state", equalTo("approved"));
        as("anna").get(held.path()).then().body("goesOut", equalTo(false));
    }

    private static UUID replied(Held held) {
        return UUID.fromString(held.reply("We have found it.")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("delivery.state", equalTo("held"))
                .extract()
                .path("id"));
    }

    private static void awaitState(Held held, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("ada").get(held.path()).then().body("state", equalTo(state)));
    }
}
