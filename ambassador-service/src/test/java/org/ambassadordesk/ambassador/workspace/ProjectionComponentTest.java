package org.ambassadordesk.ambassador.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.asSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ProjectionComponentTest {
    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    private static void shows(UUID id, Consumer<ValidatableResponse> expectation) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> expectation.accept(
                        as("ada").get("/api/conversations/" + id).then().statusCode(200)));
    }

    @Test
    void ofTwoSnapshotsTheNewerIsKeptAndNothingSaidIsLost() {
        Conversation first = aConversation().build();
        Conversation second = Samples.next(first, Conversation.State.QUEUED, null);
        Instant now = Instant.now();
        router.route(second, Samples.comment(second, UUID.randomUUID().toString(), "second", now));
        router.route(first, Samples.comment(first, UUID.randomUUID().toString(), "first", now.minusSeconds(30)));

        shows(first.id(), shown -> shown.body("comments.text", contains("first", "second"))
                .body("excerpt", equalTo("second"))
                .body("version", equalTo(2))
                .body("comments.atVersion", contains(2, 1)));
    }

    @Test
    void sameEventTwiceChangesNothing() {
        Conversation conversation = aConversation().build();
        Comment comment = Samples.comment(conversation, UUID.randomUUID().toString(), "once", Instant.now());
        byte[] event = org.ambassadordesk.contract.EventCodec.write(
                new RoutingEvent.Routed(conversation, comment, true, Instant.now()));
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            router.send(
                    id,
                    "feedback.conversation.routed.v1",
                    Instant.now(),
                    conversation.id().toString(),
                    event);
        }
        Conversation changed = Samples.next(conversation, Conversation.State.QUEUED, null);
        router.tell(new RoutingEvent.Changed(changed, "last-of-the-test", null, Instant.now()));

        shows(conversation.id(), shown -> shown.body("version", equalTo(2)).body("comments", hasSize(1)));
    }

    @Test
    void editedCommentCountsAsNewAndWithdrawnOneIsForgotten() {
        Conversation conversation = aConversation().build();
        String externalId = UUID.randomUUID().toString();
        Comment comment = Samples.comment(conversation, externalId, "My code is 4711", conversation.openedAt());
        router.route(conversation, comment);
        Conversation edited = Samples.next(conversation, Conversation.State.QUEUED, null);
        Comment rewritten = Samples.comment(conversation, externalId, "My suitcase", conversation.openedAt());
        router.tell(new RoutingEvent.CommentEdited(edited, rewritten, Instant.now()));

        shows(conversation.id(), shown -> shown.body("comments[0].text", equalTo("My suitcase"))
                .body("comments[0].atVersion", equalTo(2))
                .body("comments[0].editedAt", notNullValue())
                .body("excerpt", equalTo("My suitcase")));

        Conversation withdrawn = Samples.next(edited, Conversation.State.WITHDRAWN, null);
        router.tell(new RoutingEvent.CommentWithdrawn(withdrawn, comment.id(), Instant.now()));

        shows(conversation.id(), shown -> shown.body("comments[0].withdrawn", equalTo(true))
                .body("comments[0].text", equalTo(""))
                .body("comments[0].original", nullValue())
                .body("excerpt", equalTo(""))
                .body("state", equalTo("withdrawn")));
        asSource("demo")
                .get("/api/comments/" + comment.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
    }

    @Test
    void endHeardOfBeforeItsBeginningIsStillOneAssignment() {
        Conversation conversation = aConversation().build();
        router.route(conversation, "lost");
        Conversation after = Samples.next(
                Samples.next(conversation, Conversation.State.QUEUED, null), Conversation.State.QUEUED, null);
        Instant now = Instant.now();
        router.tell(new RoutingEvent.Ended(after, "anna", 7, RoutingEvent.EndReason.NO_REACTION, null, now));
        Conversation held = Samples.next(
                conversation,
                Conversation.State.ASSIGNED,
                new Conversation.Holder("anna", 7, now.minusSeconds(180), now, null));
        AssignmentReason reason = new AssignmentReason("p", 1, Map.of("speaks", "en"), List.of(), 0);
        router.tell(new RoutingEvent.Made(held, "anna", 7, reason, null, now.minusSeconds(180)));

        shows(conversation.id(), shown -> shown.body("assignments", hasSize(1))
                .body("assignments[0].madeAt", notNullValue())
                .body("assignments[0].endReason", equalTo("no-reaction"))
                .body("state", equalTo("queued"))
                .body("assignment", nullValue()));
    }

    @Test
    void whatWasBegunHereIsNotUndoneByAnOlderView() {
        Conversation conversation = aConversation().build();
        router.route(conversation, "lost");
        Conversation held = router.assign(conversation.id(), "anna");
        shows(conversation.id(), shown -> shown.body("assignee", equalTo("anna")));
        as("anna")
                .post("/api/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(200)
                .body("startedAt", notNullValue());
        ActivityEvent.Started told = router.hears(
                ActivityEvent.Started.class, s -> s.conversationId().equals(conversation.id()));

        Conversation unaware = Samples.next(held, Conversation.State.ASSIGNED, held.holder());
        router.tell(new RoutingEvent.Warned(
                unaware, org.ambassadordesk.contract.event.AppliedTarget.Kind.FIRST_RESPONSE, Instant.now()));

        assertThat(told.ambassador()).isEqualTo("anna");
        shows(conversation.id(), shown -> shown.body("version", equalTo(4)).body("startedAt", notNullValue()));
        as("anna")
                .post("/api/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(409);
    }

    @Test
    void poisonRecordStopsNothing() {
        router.send(
                UUID.randomUUID(),
                "feedback.conversation.routed.v1",
                Instant.now(),
                UUID.randomUUID().toString(),
                "{\"conversation\":".getBytes(UTF_8));
        router.send(UUID.randomUUID(), "feedback.conversation.sung.v1", Instant.now(), "k", "{}".getBytes(UTF_8));
        Conversation conversation = aConversation().build();
        router.route(conversation, "after the poison");

        shows(conversation.id(), shown -> shown.body("comments.text", contains("after the poison")));
    }

    @Test
    void topicCorrectionMovesItToTheOtherTeam() {
        Conversation conversation = aConversation().build();
        router.route(conversation, "what does it cost");
        shows(conversation.id(), shown -> {});

        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("topic", "prices"))
                .post("/api/conversations/" + conversation.id() + "/topic")
                .then()
                .statusCode(200)
                .body("topic", equalTo("prices"));

        as("anna").get("/api/conversations/" + conversation.id()).then().statusCode(404);
        as("sara").get("/api/conversations/" + conversation.id()).then().statusCode(200);
    }

    @Test
    void leadAssignsAndResolves() {
        Conversation conversation = aConversation().build();
        router.route(conversation, "lost");
        shows(conversation.id(), shown -> {});

        as("lena")
                .contentType(ContentType.JSON)
                .body(Map.of("ambassador", "ben"))
                .post("/api/conversations/" + conversation.id() + "/assign")
                .then()
                .statusCode(200)
                .body("assignee", equalTo("ben"));
        as("lena")
                .post("/api/conversations/" + conversation.id() + "/resolve")
                .then()
                .statusCode(200)
                .body("state", equalTo("resolved"));

        as("anna")
                .get("/api/conversations?view=closed&limit=200")
                .then()
                .body("items.id", hasItem(conversation.id().toString()));
        as("ben")
                .post("/api/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(409);
    }

    @Test
    void foreignTopicHeldByAColleagueIsInTheTeamsListAndOpens() {
        Conversation conversation = aConversation().build();
        router.route(conversation, "lost");
        router.assign(conversation.id(), "carl");
        shows(conversation.id(), shown -> shown.body("assignee", equalTo("carl")));

        as("sara")
                .get("/api/conversations?view=team&limit=200")
                .then()
                .body("items.id", hasItem(conversation.id().toString()));
        as("sara").get("/api/conversations/" + conversation.id()).then().statusCode(200);
        as("carl")
                .get("/api/conversations?view=mine&limit=200")
                .then()
                .body("items.id", hasItem(conversation.id().toString()));
        as("anna")
                .get("/api/conversations?view=queue&limit=200")
                .then()
                .body("items.id", not(hasItem(conversation.id().toString())));
    }

    @Test
    void sourceSeesItsOwnCommentsOnly() {
        Conversation conversation = aConversation().build();
        Comment comment = Samples.comment(conversation, UUID.randomUUID().toString(), "lost", Instant.now());
        router.route(conversation, comment);
        shows(conversation.id(), shown -> {});

        asSource("demo")
                .get("/api/comments/" + comment.id())
                .then()
                .statusCode(200)
                .body("conversationId", equalTo(conversation.id().toString()))
                .body("state", equalTo("queued"))
                .body("assignee", nullValue())
                .body("reply", nullValue());
        asSource("shop").get("/api/comments/" + comment.id()).then().statusCode(404);
    }

    @Test
    void contactsOtherConversationsAreShown() {
        UUID contact = UUID.randomUUID();
        Conversation earlier = router.route(aConversation().by(contact).build(), "first time");
        Conversation now = router.route(aConversation().by(contact).build(), "again");

        shows(now.id(), shown -> shown.body(
                        "contactHistory.id", contains(earlier.id().toString()))
                .body("contactHistory.excerpt", contains("first time")));
    }

    @Test
    void notesAndDraftsStayWithTheConversation() {
        Conversation conversation = router.route(aConversation().build(), "lost");
        shows(conversation.id(), shown -> {});
        String path = "/api/conversations/" + conversation.id();

        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "called the airport"))
                .post(path + "/notes")
                .then()
                .statusCode(200)
                .body("notes.text", contains("called the airport"))
                .body("notes.authorName", contains("Anna Berg"))
                .body("timeline.kind", containsInAnyOrder("comment", "note"))
                .body("version", equalTo(2));
        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Dear Jo"))
                .put(path + "/draft")
                .then()
                .statusCode(200);

        as("anna").get(path).then().body("draft", equalTo("Dear Jo"));
        as("ben").get(path).then().body("draft", nullValue());
    }
}
