package org.ambassadordesk.ambassador.approval;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.asSource;
import static org.ambassadordesk.ambassador.fixture.TestDesk.entry;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.testing.RealServers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the field in
class ApprovalComponentTest {
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
    void secondPersonLetsItOut() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("lena", reply, "approve")
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("decidedBy", equalTo("lena"))
                .body("editedText", nullValue())
                .body("delivery.state", equalTo("delivered"));

        as("ben").get(held.path()).then().body("state", equalTo("answered"));
        assertThat(router.hears(
                                ActivityEvent.ReplyApproved.class,
                                event -> event.replyId().toString().equals(reply))
                        .by())
                .isEqualTo("lena");
        assertThat(mayApprove("lena", reply)).isFalse();
    }

    @Test
    void approverMayReadWhatItAnswers() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        assertThat((Object) entry("lena", "/api/approvals", reply))
                .extracting("authorName", "conversation.id", "publicText")
                .containsExactly(
                        "Ben Cole", held.id().toString(), "It is on its way.\nBen Cole, employee of Skyline Air");
        assertThat((Object) entry("lena", "/api/approvals", reply))
                .extracting("answers", InstanceOfAssertFactories.list(Map.class))
                .extracting(answered -> answered.get("text"))
                .containsExactly("Where is my suitcase?");
    }

    @Test
    void approversWordsAreCheckedTooAndBothAreKept() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("lena", reply, "approve", Map.of("text", "Call +49 30 901820"))
                .statusCode(422)
                .body("findings.checkId", contains("no-personal-data"));
        decide("lena", reply, "approve", Map.of("text", " ")).statusCode(400);
        as("lena")
                .contentType(ContentType.TEXT)
                .body("It left Berlin today.")
                .post("/api/replies/" + reply + "/approve")
                .then()
                .statusCode(415);
        decide("lena", reply, "approve", Map.of("text", "It left Berlin today."))
                .statusCode(200)
                .body("text", equalTo("It is on its way."))
                .body("editedText", equalTo("It left Berlin today."));

        asSource("demo")
                .get("/api/comments/" + held.comment().id())
                .then()
                .body("reply.text", equalTo("It left Berlin today.\nBen Cole, employee of Skyline Air"));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Held held = Held.by("lena", router, aConversation());
        String reply = held.submitted("It is on its way.");

        for (String decision : List.of("approve", "send-back", "reject")) {
            decide("lena", reply, decision, decision.equals("approve") ? Map.of() : Map.of("comment", "fine"))
                    .statusCode(403)
                    .body("type", equalTo("urn:desk:problem:not-your-own"));
        }
    }

    @Test
    void onlyWhoIsAuthorizedDirectApproves() {
        Held held = Held.by("anna", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("ben", reply, "approve").statusCode(403);
        decide("sara", reply, "approve").statusCode(404);
        decide("ada", reply, "approve").statusCode(403);
        decide("lena", java.util.UUID.randomUUID().toString(), "approve").statusCode(404);
        assertThat(mayApprove("carl", reply)).isTrue();
        decide("carl", reply, "approve").statusCode(200);
    }

    @Test
    void sentBackTheAuthorGoesOnFromTheirWords() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("lena", reply, "send-back", Map.of()).statusCode(400);
        decide("lena", reply, "send-back", Map.of("comment", "Say when.")).statusCode(200);
        decide("lena", reply, "send-back", Map.of("comment", "Say when."))
                .statusCode(200)
                .body("state", equalTo("sent-back"))
                .body("decisionComment", equalTo("Say when."));

        as("ben")
                .get(held.path())
                .then()
                .body("draft", equalTo("It is on its way."))
                .body("assignee", equalTo("ben"))
                .body("waitsForApproval", equalTo(false))
                .body("replies[0].decisionComment", equalTo("Say when."));
        decide("lena", reply, "approve").statusCode(409).body("state", equalTo("sent-back"));
        router.hears(
                ActivityEvent.ReplySentBack.class,
                event -> event.replyId().toString().equals(reply));
        held.submitted("It is on its way.");
    }

    @Test
    void rejectedItNeverGoesOut() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("lena", reply, "reject", Map.of("comment", "Not true."))
                .statusCode(200)
                .body("state", equalTo("rejected"));

        decide("carl", reply, "approve").statusCode(404);
        decide("lena", reply, "approve").statusCode(409).body("decidedBy", equalTo("lena"));
        router.hears(
                ActivityEvent.ReplyRejected.class,
                event -> event.replyId().toString().equals(reply));
        as("ben").get(held.path()).then().body("replies[0].delivery", nullValue());
    }

    @Test
    void onlyTheAuthorTakesItBack() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        decide("lena", reply, "withdraw").statusCode(403);
        decide("sara", reply, "withdraw").statusCode(404);
        decide("ben", reply, "withdraw").statusCode(200).body("state", equalTo("withdrawn"));
        decide("ben", reply, "withdraw").statusCode(200);
        decide("lena", reply, "approve").statusCode(409);
        router.hears(
                ActivityEvent.ReplyWithdrawn.class,
                event -> event.replyId().toString().equals(reply));
    }

    @Test
    void replyTheCustomerOvertookIsNotLetOut() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("We are looking for it.");
        held.customerWrites("Never mind, I found it.");

        as("ben").get("/api/replies/" + reply).then().body("state", equalTo("stale"));
        assertThat(mayApprove("lena", reply)).isFalse();
        decide("lena", reply, "approve")
                .statusCode(409)
                .body("type", equalTo("urn:desk:problem:stale"))
                .body("since.comments.text", contains("Never mind, I found it."));

        as("ben").get(held.path()).then().body("draft", equalTo("We are looking for it."));
        router.hears(
                ActivityEvent.ReplySentBack.class,
                event -> event.replyId().toString().equals(reply));
        decide("lena", held.submitted("Great to hear!"), "approve").statusCode(200);
    }

    @Test
    void oneIsAskedFirstAndOthersMayDecide() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");

        ActivityEvent.ApprovalAsked asked = router.hears(
                ActivityEvent.ApprovalAsked.class,
                event -> event.replyId().toString().equals(reply));
        assertThat(asked.dueAt()).isAfterOrEqualTo(asked.until());
        assertThat(asked.approver()).isIn("anna", "lena", "carl");
        assertThat((Object) entry(asked.approver(), "/api/approvals", reply))
                .extracting("turn.mine", "turn.overdue")
                .containsExactly(true, false);
        String another = asked.approver().equals("lena") ? "anna" : "lena";
        decide(another, reply, "approve").statusCode(200);
    }

    @Test
    void approvalNobodyGivesIsPassedOnAndThenTheLeadSeesIt() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");
        String first = router.hears(
                        ActivityEvent.ApprovalAsked.class,
                        event -> event.replyId().toString().equals(reply))
                .approver();

        database.perform(handle ->
                handle.createUpdate("""
                        UPDATE approval SET asked_at = asked_at - interval '60 minutes',
                            due_at = due_at - interval '60 minutes' WHERE reply_id = :id
                        """).bind("id", UUID.fromString(reply)).execute());
        assertThat(router.hears(
                                ActivityEvent.ApprovalAsked.class,
                                event -> event.replyId().toString().equals(reply)
                                        && !event.approver().equals(first))
                        .approver())
                .isNotEqualTo("ben");
        database.perform(handle ->
                handle.createUpdate("""
                        UPDATE approval SET asked_at = now() - interval '9 hours',
                            due_at = now() - interval '1 second' WHERE reply_id = :id
                        """).bind("id", UUID.fromString(reply)).execute());
        router.hears(
                ActivityEvent.ApprovalOverdue.class,
                event -> event.replyId().toString().equals(reply));

        as("lena")
                .get("/api/approvals/overdue")
                .then()
                .statusCode(200)
                .body("items.replyId", org.hamcrest.Matchers.hasItem(reply));
        as("ben").get("/api/approvals/overdue").then().statusCode(403);
        assertThat(router.heard(
                        ActivityEvent.ApprovalOverdue.class,
                        event -> event.replyId().toString().equals(reply)))
                .hasSize(1);
        decide("lena", reply, "approve").statusCode(200);
        as("lena")
                .get("/api/approvals/overdue")
                .then()
                .body("items.replyId", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem(reply)));
    }

    @Test
    void approversChangesAreShownWordByWord() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It left Berlin yesterday.");

        decide("lena", reply, "approve", Map.of("text", "It left Munich yesterday."))
                .statusCode(200)
                .body("changes.kind", contains("same", "removed", "added", "same"))
                .body("changes[1].text", equalTo("Berlin"))
                .body("changes[2].text", equalTo("Munich"));
    }

    @RepeatedTest(5)
    void ofTwoApproversExactlyOneDecides() throws Exception {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("It is on its way.");
        List<Callable<Integer>> both = List.of(
                () -> decide("lena", reply, "approve", Map.of("text", "Lena's words"))
                        .extract()
                        .statusCode(),
                () -> decide("anna", reply, "approve", Map.of("text", "Anna's words"))
                        .extract()
                        .statusCode());

        List<Integer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            answers = callers.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        String winner = answers.getFirst() == 200 ? "lena" : "anna";
        as("ben").get("/api/replies/" + reply).then().body("decidedBy", equalTo(winner));
        decide(winner, reply, "approve").statusCode(200).body("decidedBy", equalTo(winner));
        decide(winner, reply, "approve", Map.of("text", "Third words")).statusCode(409);
        as("ben").get(held.path()).then().body("replies.state", containsInAnyOrder("approved"));
    }

    private static boolean mayApprove(String person, String reply) {
        return listed(person, "/api/approvals").contains(reply);
    }

    private static ValidatableResponse decide(String person, String reply, String decision) {
        return as(person).post("/api/replies/" + reply + "/" + decision).then();
    }

    private static ValidatableResponse decide(String person, String reply, String decision, Map<String, String> body) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/replies/" + reply + "/" + decision)
                .then();
    }
}
