package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over without an answer: a broken promise stays broken, and what was closed in time does not hide. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BrokenAndOverComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PROMISED = Duration.ofHours(4);

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
    void promiseBrokenBeforeTheCustomerTookItBackStaysBroken() {
        Instant day = Instant.parse("2019-09-03T08:00:00Z");
        Said late = said(day);
        late.takenBack(day.plus(PROMISED).plusSeconds(60));
        Said inTime = said(day.plusSeconds(60));
        inTime.takenBack(day.plusSeconds(120));
        Said waiting = said(day.plusSeconds(120));
        waiting.over(State.RESOLVED, day.plus(PROMISED).plusSeconds(3600));

        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/reports/response-times?from=2019-09-03&to=2019-09-04")
                .then()
                .statusCode(200)
                .body("total.count", equalTo(2))
                .body("total.decided", equalTo(2))
                .body("total.met", equalTo(0))
                .body("total.open", equalTo(0))
                .body("total.overdue", equalTo(0))
                .body("total.closed", equalTo(2)));
    }

    @Test
    void closedInTimeWithoutAnAnswerHasAFigureOfItsOwn() {
        Instant day = Instant.parse("2019-10-08T08:00:00Z");
        Said closed = said(day);
        closed.over(State.RESOLVED, day.plus(PROMISED).minusSeconds(10));

        String span = "?from=2019-10-08&to=2019-10-09";
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/reports/response-times" + span)
                .then()
                .body("total.count", equalTo(1))
                .body("total.decided", equalTo(0))
                .body("total.attainment", nullValue())
                .body("total.closed", equalTo(1))
                .body("total.resolution.closed", equalTo(0)));
        as("lena")
                .get("/api/reports/conversations" + span + "&standing=closed")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("items[0].conversationId", equalTo(closed.id().toString()));
        page("/reports" + span, "en", "closed without an answer", "standing=closed");
        page("/reports" + span, "de", "ohne Antwort geschlossen", "standing=closed");
        page("/reports/conversations" + span + "&standing=closed", "de", "ohne Antwort geschlossen", "1 ");
    }

    @Test
    void boardSaysSinceWhenTheClockRuns() {
        Instant first = Instant.now().minusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Conversation conversation = router.route(
                aConversation()
                        .urgent()
                        .openedAt(first)
                        .dueIn(Duration.ofSeconds(3600 + 300))
                        .build(),
                "Hello?");
        Instant again = first.plusSeconds(1800);
        router.route(
                Samples.next(conversation, State.QUEUED, null),
                Samples.comment(conversation, "again-" + conversation.id(), "Still nothing", again));

        String one = "next.find { it.id == '" + conversation.id() + "' }.";
        await().atMost(PATIENCE).untilAsserted(() -> as("ada")
                .get("/api/reports/board")
                .then()
                .statusCode(200)
                .body(one + "waitingSince", equalTo(first.toString()))
                .body(one + "receivedAt", equalTo(again.toString())));
        router.tell(new RoutingEvent.Closed(
                Samples.next(router.known(conversation.id()), State.RESOLVED, null), null, Instant.now()));
    }

    private static void page(String path, String language, String words, String link) {
        as("lena")
                .accept("text/html")
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString(words), containsString(link)));
    }

    private Said said(Instant at) {
        Conversation conversation = aConversation().openedAt(at).dueIn(PROMISED).build();
        Comment comment = Samples.comment(conversation, "ext-" + UUID.randomUUID(), "Hello?", at);
        router.route(conversation, comment);
        return new Said(conversation, comment);
    }

    private final class Said {
        private final Conversation conversation;
        private final Comment comment;

        Said(Conversation conversation, Comment comment) {
            this.conversation = conversation;
            this.comment = comment;
        }

        UUID id() {
            return conversation.id();
        }

        void takenBack(Instant at) {
            router.tell(new RoutingEvent.CommentWithdrawn(router.known(id()), comment.id(), at));
            over(State.WITHDRAWN, at);
        }

        void over(State state, Instant at) {
            router.tell(new RoutingEvent.Closed(Samples.next(router.known(id()), state, null), null, at));
        }
    }
}
