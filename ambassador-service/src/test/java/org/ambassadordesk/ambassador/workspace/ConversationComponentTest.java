package org.ambassadordesk.ambassador.workspace;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
class ConversationComponentTest {
    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    private Conversation waiting(String text) {
        Conversation conversation = router.route(aConversation().build(), text);
        awaitKnown(conversation.id());
        return conversation;
    }

    private static void awaitKnown(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> as("ada").get("/api/conversations/" + id).then().statusCode(200));
    }

    @Test
    void waitingConversationShowsInTheQueueOfItsTeamOnly() {
        Conversation conversation = waiting("My suitcase did not arrive");

        assertThat(listed("anna", "/api/conversations?view=queue"))
                .contains(conversation.id().toString());
        assertThat(listed("sara", "/api/conversations?view=queue"))
                .doesNotContain(conversation.id().toString());
        as("sara")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void detailShowsWhatTheCustomerSaidAndWhatOneMayDo() {
        Conversation conversation = waiting("My suitcase did not arrive");

        as("anna")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(200)
                .body("comments.text", contains("My suitcase did not arrive"))
                .body("comments[0].atVersion", equalTo(1))
                .body("state", equalTo("queued"))
                .body("targetState", equalTo("running"))
                .body("may.start", equalTo(true))
                .body("may.autonomy", equalTo("direct"))
                .body("assignment", nullValue());
    }

    @Test
    void ofFiftyWhoStartAtOnceExactlyOneSucceeds() throws Exception {
        Conversation conversation = waiting("My suitcase did not arrive");
        List<String> people = List.of("anna", "ben", "lena");
        List<Callable<Integer>> attempts = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Integer>) () -> as(people.get(i % people.size()))
                        .post("/api/conversations/" + conversation.id() + "/start")
                        .statusCode())
                .toList();

        List<Integer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            answers = callers.invokeAll(attempts).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(49);
        assertThat(router.heard(
                        ActivityEvent.Started.class, s -> s.conversationId().equals(conversation.id())))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whoWasTooSlowIsToldHowItStands() {
        Conversation conversation = waiting("My suitcase did not arrive");
        router.assign(conversation.id(), "anna");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(listed("anna", "/api/conversations?view=mine"))
                        .contains(conversation.id().toString()));

        as("ben")
                .post("/api/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:desk:problem:somebody-was-faster"))
                .body("state", equalTo("assigned"))
                .body("assignee", equalTo("anna"));
    }

    @Test
    void handedBackConversationWaitsAgain() {
        Conversation conversation = waiting("My suitcase did not arrive");
        as("anna")
                .post("/api/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(200)
                .body("assignee", equalTo("anna"))
                .body("assignment.explanation", containsString("Anna Berg has this conversation"));

        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "lunch"))
                .post("/api/conversations/" + conversation.id() + "/hand-back")
                .then()
                .statusCode(200)
                .body("state", equalTo("queued"))
                .body("assignments[0].endReason", equalTo("handed-back"));
    }
}
