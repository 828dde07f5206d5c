package org.ambassadordesk.router.explanation;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.aDirectory;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.router.live.AttentiveDesk;
import org.ambassadordesk.router.live.Neighbours;
import org.ambassadordesk.router.live.TestClock;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Why somebody got something, as the other services read it. */
@QuarkusTest
@TestProfile(AttentiveDesk.class)
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class RoutingResourceComponentTest {
    @Inject
    TestClock clock;

    @Test
    void everyDecisionSaysWhoGotItAndWhyNobodyElseDid() {
        try (Neighbours neighbours = new Neighbours(clock)) {
            UUID conversation = routed(neighbours, "why-jo");

            clock.pass(Duration.ofMinutes(3));
            neighbours.awaitMade(conversation, 2);

            given().header("Authorization", "Bearer " + AttentiveDesk.KEY)
                    .get("/v1/conversations/{id}/routing", conversation)
                    .then()
                    .statusCode(200)
                    .body("conversationId", equalTo(conversation.toString()))
                    .body("decisions", hasSize(2))
                    .body("decisions[0].cause", equalTo("arrived"))
                    .body("decisions[0].ambassador", equalTo("why-anna"))
                    .body("decisions[0].runnerUp", equalTo("why-ben"))
                    .body("decisions[0].candidates", hasItems("why-anna", "why-ben"))
                    .body("decisions[0].signature.topic", equalTo("why"))
                    .body("decisions[0].terms.'same-ambassador'", equalTo("false"))
                    .body("decisions[0].policy", equalTo("deadline-value/1"))
                    .body("decisions[0].excluded", hasItem(Map.of("ambassador", "why-cem", "predicate", "off-shift")))
                    .body(
                            "decisions[0].excluded",
                            hasItem(Map.of("ambassador", "why-dora", "predicate", "not-authorized")))
                    .body(
                            "decisions[1].excluded",
                            hasItem(Map.of("ambassador", "why-anna", "predicate", "did-not-react")))
                    .body("assignments", hasSize(2))
                    .body("assignments[0].endReason", equalTo("NO_REACTION"))
                    .body("assignments[1].ambassador", equalTo("why-ben"))
                    .body("assignments[1].decision", notNullValue());
        }
    }

    @Test
    void whatSomebodyWouldGetNextIsToldBestFirst() {
        try (Neighbours neighbours = new Neighbours(clock)) {
            neighbours.publish(aDirectory()
                    .version(System.currentTimeMillis())
                    .topic("next", "next")
                    .ambassador("next-cem", shift("never"), "next")
                    .build());
            neighbours.awaitDirectoryWith("next-cem");
            Comment comment =
                    aComment("next-1").by("next-jo").saying("what is next").receivedAt(clock.instant());
            neighbours.post(comment);
            UUID conversation = neighbours.awaitRouted(comment).conversation().id();

            given().header("Authorization", "Bearer " + AttentiveDesk.KEY)
                    .get("/v1/ambassadors/{id}/upcoming", "next-cem")
                    .then()
                    .statusCode(200)
                    .body("ambassador", equalTo("next-cem"))
                    .body("conversations", equalTo(List.of(conversation.toString())));
            given().header("Authorization", "Bearer " + AttentiveDesk.KEY)
                    .get("/v1/ambassadors/{id}/upcoming", "nobody")
                    .then()
                    .statusCode(200)
                    .body("conversations", hasSize(0));
            given().get("/v1/ambassadors/{id}/upcoming", "next-cem").then().statusCode(401);
        }
    }

    private UUID routed(Neighbours neighbours, String customer) {
        neighbours.publish(aDirectory()
                .version(System.currentTimeMillis())
                .topic("why", "why")
                .ambassador("why-anna", "why")
                .ambassador("why-ben", "why")
                .ambassador("why-cem", shift("never"), "why")
                .ambassador("why-dora", "other")
                .build());
        neighbours.awaitDirectoryWith("why-dora");
        Comment comment =
                aComment("of-" + customer).by(customer).saying("why is it lost").receivedAt(clock.instant());
        neighbours.post(comment);
        UUID conversation = neighbours.awaitRouted(comment).conversation().id();
        neighbours.awaitMade(conversation, 1);
        return conversation;
    }

    @Test
    void whoHasNotTheKeyLearnsNothing() {
        for (String wrong : new String[] {"Bearer wrong", "Basic x", "Bearer", "Bearer "}) {
            given().header("Authorization", wrong)
                    .get("/v1/conversations/{id}/routing", UUID.randomUUID())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("urn:desk:problem:wrong-key"));
        }
        given().get("/v1/conversations/{id}/routing", UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void aConversationThatIsNotThereIsNotFound() {
        for (String id : new String[] {UUID.randomUUID().toString(), "what?"}) {
            given().header("Authorization", "Bearer " + AttentiveDesk.KEY)
                    .get("/v1/conversations/{id}/routing", id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
    }

    @Test
    void otherAddressesAndMethodsAreRefusedAsProblems() {
        given().header("Authorization", "Bearer " + AttentiveDesk.KEY)
                .post("/v1/conversations/{id}/routing", UUID.randomUUID())
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theOperatorSeesHealthAndFigures() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("desk_conversations_waiting{state=\"queued\""))
                .body(containsString("desk_outbox_age_seconds"))
                .body(containsString("desk_routing_batch_seconds_count"))
                .body(containsString("desk_routing_unauthorized_total 0.0"));
    }

    @Test
    void howLongRoutingAndDecidingTakesIsToldInBuckets() {
        try (Neighbours neighbours = new Neighbours(clock)) {
            routed(neighbours, "why-kim");
        }
        for (String time : List.of("intake", "decision", "batch")) {
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> given().get("/q/metrics")
                    .then()
                    .body(matchesPattern("(?s).*desk_routing_%s_seconds_bucket\\{[^}]*le=\"\\+Inf\"[^}]*} [1-9].*"
                            .formatted(time))));
        }
    }
}
