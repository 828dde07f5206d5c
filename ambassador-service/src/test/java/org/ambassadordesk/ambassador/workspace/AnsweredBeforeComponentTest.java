package org.ambassadordesk.ambassador.workspace;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carl of sales may answer about baggage, which is the affair of another team. */
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the field in
class AnsweredBeforeComponentTest {
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
    void whoAnsweredGoesOnReadingWhateverBecomesOfIt() {
        Held held = answeredByCarl();

        as("carl").get(held.path()).then().statusCode(200).body("replies[0].author", equalTo("carl"));
        assertThat(listed("carl", "/api/conversations?view=closed"))
                .contains(held.id().toString());

        becomes(held, State.QUEUED);
        as("carl").get(held.path()).then().statusCode(200);
        assigned(held, "anna");
        as("carl").get(held.path()).then().statusCode(200).body("assignee", equalTo("anna"));
    }

    @Test
    void readingItMakesItNobodysAffairWhoseItIsNot() {
        Held held = answeredByCarl();
        becomes(held, State.QUEUED);

        for (String view : new String[] {"mine", "team", "queue", "at-risk", "approvals"}) {
            assertThat(listed("carl", "/api/conversations?view=" + view))
                    .as(view)
                    .doesNotContain(held.id().toString());
        }
        as("carl").get(held.path()).then().body("may.correctTopic", equalTo(false));
        held.send("carl", "/topic", Map.of("topic", "prices")).statusCode(409);
        held.send("carl", "/assign", Map.of("ambassador", "carl")).statusCode(403);
        held.send("carl", "/resolve", Map.of()).statusCode(409);
        held.send("carl", "/hand-back", Map.of("reason", "x")).statusCode(409);
        held.reply("carl", "Once more.", held.version()).statusCode(409);
    }

    @Test
    void nothingOpensToColleaguesOrWithoutAnAnswerThatWentOut() {
        Held answered = answeredByCarl();
        as("sara").get(answered.path()).then().statusCode(404);

        Held never = Held.by("carl", router, aConversation());
        assigned(never, "anna");
        as("carl").get(never.path()).then().statusCode(404);

        Held handedIn = Held.by("carl", router, aConversation());
        String reply = handedIn.submitted("It is on its way.");
        as("carl").post("/api/replies/" + reply + "/withdraw").then().statusCode(200);
        assigned(handedIn, "anna");
        as("carl").get(handedIn.path()).then().statusCode(404);
    }

    private Held answeredByCarl() {
        Held held = Held.by("carl", router, aConversation());
        held.reply("It is on its way.").statusCode(201).body("state", equalTo("approved"));
        router.hears(ActivityEvent.ReplyDelivered.class, told -> told.conversationId()
                .equals(held.id()));
        becomes(held, State.ANSWERED);
        return held;
    }

    private void becomes(Held held, State state) {
        var next = Samples.next(router.known(held.id()), state, null);
        router.tell(new RoutingEvent.Changed(next, "changed", null, Instant.now()));
        await().atMost(PATIENCE).untilAsserted(() -> as("ada")
                .get(held.path())
                .then()
                .body("state", equalTo(state.name().toLowerCase(Locale.ROOT))));
    }

    private void assigned(Held held, String holder) {
        router.assign(held.id(), holder);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("ada").get(held.path()).then().body("assignee", equalTo(holder)));
    }
}
