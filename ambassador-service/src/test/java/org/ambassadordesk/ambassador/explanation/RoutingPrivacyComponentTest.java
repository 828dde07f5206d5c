package org.ambassadordesk.ambassador.explanation;

import static org.ambassadordesk.ambassador.fixture.AskedRouter.answers;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.AskedRouter;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead who reads the routing of conversations learns from none of them how fast or how reliably somebody works. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(AskedRouter.class)
class RoutingPrivacyComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Instant now = Instant.now();

    @Inject
    Database database;

    private TestRouter router;
    private UUID conversation;

    @BeforeEach
    void annaGotItAndBenCameSecond() {
        router = new TestRouter();
        Conversation waiting = router.route(aConversation().on("baggage").build(), "Where is my suitcase?");
        Conversation held =
                Samples.next(waiting, State.ASSIGNED, new Holder("anna", 1, now, now.plusSeconds(180), null));
        var reason = new AssignmentReason(
                "deadline-value/1",
                1,
                Map.of("speaks", "en", "expected-ms", "11111", "index", "-3.5"),
                List.of(new AssignmentReason.Excluded("ben", "away"), new AssignmentReason.Excluded("carl", "away")),
                2);
        router.tell(new RoutingEvent.Made(held, "anna", 1, reason, null, now));
        conversation = held.id();
        answers(AskedRouter.json(200, """
                {"conversationId": "%s", "decisions": [{"id": "%s", "at": "%s", "cause": "arrived", "ambassador": "anna",
                    "epoch": 1, "policy": "deadline-value/1", "directoryVersion": 1, "candidates": ["anna", "ben"],
                    "excluded": [{"ambassador": "carl", "predicate": "away"},
                        {"ambassador": "sara", "predicate": "not-authorized"}], "runnerUp": "ben",
                    "terms": {"usual-ms": "121000.0", "expected-ms": "11111.0", "spread": "0.5", "delayed": "0.16",
                        "delay-ms": "44444.0", "index": "-3.5", "held": "true", "fit": "0.75", "chance": "0.9",
                        "second-usual-ms": "121000.0", "second-expected-ms": "222222.0", "second-index": "-9.5"}}],
                 "assignments": []}
                """.formatted(conversation, UUID.randomUUID(), now)));
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation)
                .then()
                .statusCode(200)
                .body("assignee", equalTo("anna")));
    }

    @AfterEach
    void stopRouter() {
        answers(AskedRouter.hangUp());
        router.close();
        database.perform(
                handle -> handle.execute("UPDATE figure_opening SET expires_at = asked_at + interval '1 microsecond'"));
    }

    @Test
    void leadLearnsNeitherPaceNorReliabilityOfAnybody() {
        routing("lena", "en")
                .body("complete", equalTo(true))
                .body("decisions[0].candidates", hasItems("anna", "ben"))
                .body(
                        "decisions[0].excluded",
                        equalTo(List.of(
                                Map.of("predicate", "not-free"),
                                Map.of("ambassador", "sara", "predicate", "not-authorized"))))
                .body("decisions[0].others.count", equalTo(List.of(1, 1)))
                .body("decisions[0].terms", equalTo(Map.of("usual-ms", "121000.0", "second-usual-ms", "121000.0")))
                .body("decisions[0].weighed.name", equalTo(List.of("usual-ms")))
                .body(
                        "decisions[0].withheld",
                        hasItems("expected-ms", "second-expected-ms", "index", "held", "excluded"))
                .body("decisions[0].withheldBecause", containsString("that person only"));
        routing("ada", "de")
                .body("decisions[0].terms", not(hasKey("expected-ms")))
                .body("decisions[0].withheldBecause", containsString("nur die Person selbst"));
    }

    @Test
    void pageShowsAsLittle() {
        String page = as("lena")
                .header("Accept-Language", "en")
                .get("/conversations/" + conversation + "/why")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains(
                        "what answering usually takes", "not free: away, busy, or else", "is shown to that person only")
                .doesNotContain("11 s", "3 min 42 s", "0.160", "what it takes this person", "carl", "Carl");
    }

    @Test
    void everybodySeesWhatWasWeighedForThemselves() {
        routing("anna", "en")
                .body("decisions[0].terms", hasKey("expected-ms"))
                .body("decisions[0].terms", not(hasKey("second-expected-ms")))
                .body("decisions[0].withheld", equalTo(List.of()));
    }

    @Test
    void conversationItselfTellsColleaguesNothingOfTheKind() {
        for (String colleague : List.of("ben", "lena")) {
            as(colleague)
                    .get("/api/conversations/" + conversation)
                    .then()
                    .statusCode(200)
                    .body("assignment.reason.facts", equalTo(Map.of("speaks", "en")))
                    .body(
                            "assignment.reason.excluded.ambassador",
                            equalTo(colleague.equals("ben") ? List.of("ben") : List.of()))
                    .body("assignment.explanation", not(containsString("carl")));
        }
    }

    @Test
    void openingShowsThatPersonOnlyAndTheyCanReadThatSomebodyLooked() {
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            routing("lena", "en").body("decisions[0].terms", not(hasKey("expected-ms")));
            String opening = as("lena")
                    .contentType("application/json")
                    .body(Map.of(
                            "ambassador",
                            "anna",
                            "reason",
                            "A customer complained about late answers",
                            "until",
                            Instant.now().plus(Duration.ofDays(1)).toString()))
                    .post("/api/reports/openings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            routing("lena", "en").body("decisions[0].terms", not(hasKey("expected-ms")));
            as("sara")
                    .post("/api/reports/openings/" + opening + "/agree")
                    .then()
                    .statusCode(200);

            routing("lena", "en")
                    .body("decisions[0].terms", hasKey("expected-ms"))
                    .body("decisions[0].terms", not(hasKey("second-expected-ms")))
                    .body("decisions[0].withheld", equalTo(List.of("excluded", "second-expected-ms", "second-index")));

            as("anna")
                    .get("/api/me/figures/trail")
                    .then()
                    .body(
                            "entries.findAll { it.action == 'figures.looked-at' }.detail",
                            hasItem("routing of conversation " + conversation));
            routing("ada", "en").body("decisions[0].terms", not(hasKey("expected-ms")));
        }
        routing("lena", "en").body("decisions[0].terms", not(hasKey("expected-ms")));
    }

    private ValidatableResponse routing(String who, String language) {
        return as(who).header("Accept-Language", language)
                .get("/api/conversations/" + conversation + "/routing")
                .then()
                .statusCode(200);
    }
}
