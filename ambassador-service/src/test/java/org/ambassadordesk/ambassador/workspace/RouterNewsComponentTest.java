package org.ambassadordesk.ambassador.workspace;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the router says of people, topics and conversations that need a lead. */
@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // made before each test
class RouterNewsComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
    void whoIsTakenToBeAwaySeesItAndComesBackWithOneClick() {
        router.tell(new RoutingEvent.TakenToBeAway("ben", 2, Instant.now()));

        await().atMost(PATIENCE).untilAsserted(() -> as("ben")
                .get("/api/me")
                .then()
                .body("availability.state", equalTo("away"))
                .body("availability.reason", equalTo("no-reaction")));
        as("ben")
                .contentType(ContentType.JSON)
                .body(Map.of("state", "available"))
                .post("/api/ambassadors/ben/availability")
                .then()
                .statusCode(200);
        as("ben")
                .get("/api/me")
                .then()
                .body("availability.state", equalTo("available"))
                .body("availability.reason", nullValue());
        router.hears(ActivityEvent.Available.class, event -> event.ambassador().equals("ben"));
    }

    @Test
    void whatSomebodySaidSinceCountsMoreThanWhatTheDeskConcluded() {
        Instant before = Instant.now().minusSeconds(60);
        as("carl")
                .contentType(ContentType.JSON)
                .body(Map.of("state", "busy"))
                .post("/api/ambassadors/carl/availability")
                .then()
                .statusCode(200);

        router.tell(new RoutingEvent.TakenToBeAway("carl", 2, before));
        Conversation after = router.route(aConversation().build(), "after it");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("ada").get("/api/conversations/" + after.id()).then().statusCode(200));
        as("carl").get("/api/me").then().body("availability.state", equalTo("busy"));
    }

    @Test
    void whatNobodyMayAnswerIsBeforeTheLeadsOfItsTeamAndNobodyElse() {
        Conversation lost = router.route(aConversation().build(), "lost");
        Conversation waits = Samples.next(lost, State.QUEUED, null);
        router.tell(new RoutingEvent.Unroutable(waits, "everybody-declined", Instant.now()));

        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/notices")
                .then()
                .statusCode(200)
                .body("items.conversationId", hasItem(lost.id().toString())));
        as("sara")
                .get("/api/notices")
                .then()
                .body("items.conversationId", not(hasItem(lost.id().toString())));
        as("anna").get("/api/notices").then().statusCode(403);

        router.assign(lost.id(), "anna");
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/notices")
                .then()
                .body("items.conversationId", not(hasItem(lost.id().toString()))));
    }

    @Test
    void whatIsEscalatedIsBeforeTheLead() {
        Conversation late = router.route(aConversation().build(), "late");
        router.tell(new RoutingEvent.Escalated(
                Samples.next(late, State.QUEUED, null),
                AppliedTarget.Kind.FIRST_RESPONSE,
                true,
                false,
                true,
                Instant.now()));

        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/notices")
                .then()
                .body("items.find { it.conversationId == '" + late.id() + "' }.reason", equalTo("first-response")));
    }

    @Test
    void aBurstIsListedUntilItIsOver() {
        router.tell(new RoutingEvent.BurstNoticed("baggage", 40, 2.5, 900, Instant.now()));
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/notices")
                .then()
                .body("items.find { it.kind == 'burst' }.arrivals", equalTo(40)));

        router.tell(new RoutingEvent.BurstOver("baggage", Instant.now()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("lena").get("/api/notices").then().body("items.kind", not(hasItem("burst"))));
    }

    @Test
    void soManyMinutesAreToldWithTheirEnd() {
        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("minutes", 10))
                .post("/api/me/available")
                .then();

        var told = router.hears(
                ActivityEvent.Available.class, event -> event.ambassador().equals("anna") && event.until() != null);
        assertThat(told.until()).isBetween(told.at().plusSeconds(595), told.at().plusSeconds(605));
        var asked = router.hears(
                ActivityEvent.Requested.class, event -> Integer.valueOf(10).equals(event.minutes()));
        assertThat(asked.ambassador()).isEqualTo("anna");
    }

    @Test
    void aReplyThatAsksTheCustomerSaysSo() {
        Held held = Held.by("anna", router, aConversation());

        held.send(
                        "anna",
                        "/replies",
                        Map.of("text", "Which flight was it?", "seenVersion", held.version(), "waitForCustomer", true))
                .statusCode(201);

        var approved = router.hears(ActivityEvent.ReplyApproved.class, event -> event.conversationId()
                .equals(held.id()));
        assertThat(approved.waitForCustomer()).isTrue();
    }

    @Test
    void aClockThatStandsStillIsNeverMissed() {
        Conversation waiting =
                router.route(aConversation().overIn(Duration.ofSeconds(30)).build(), "Where is it?");

        router.tell(new RoutingEvent.Changed(
                Samples.asked(waiting, waiting.openedAt().plusSeconds(10)), "customer-asked", null, Instant.now()));

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + waiting.id())
                .then()
                .body("waitsForCustomer", equalTo(true))
                .body("targets.find { it.kind == 'resolution' }.state", equalTo("paused")));
        as("lena")
                .get("/api/conversations?view=closed")
                .then()
                .body("items.find { it.id == '" + waiting.id() + "' }.waitsForCustomer", equalTo(true));
    }
}
