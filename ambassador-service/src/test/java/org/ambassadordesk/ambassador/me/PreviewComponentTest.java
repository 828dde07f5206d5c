package org.ambassadordesk.ambassador.me;

import static org.ambassadordesk.ambassador.fixture.AskedRouter.answers;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.fixture.AskedRouter;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What probably comes next: by the router's order where it says so at once, else by deadline. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(AskedRouter.class)
class PreviewComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Before whatever other tests left waiting. */
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private TestRouter router;
    private Conversation soonest;
    private Conversation later;
    private Conversation notAnnas;

    @BeforeEach
    void threeWait() {
        router = new TestRouter();
        answers(AskedRouter.hangUp());
        notAnnas = waiting("prices", Duration.ofHours(1));
        soonest = waiting("baggage", Duration.ofHours(2));
        later = waiting("baggage", Duration.ofHours(3));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(preview()).startsWith(soonest.id(), later.id()));
    }

    @AfterEach
    void theyAreOver() {
        for (Conversation conversation : List.of(soonest, later, notAnnas)) {
            router.tell(new RoutingEvent.Closed(
                    Samples.next(conversation, Conversation.State.RESOLVED, null), null, Instant.now()));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(preview()).doesNotContain(soonest.id(), later.id()));
        router.close();
    }

    private Conversation waiting(String topic, Duration due) {
        return router.route(
                aConversation().on(topic).openedAt(LONG_AGO).dueIn(due).build(), "Where is my suitcase?");
    }

    @Test
    void theRoutersOrderIsShown() {
        answers(AskedRouter.json(200, said(later.id(), soonest.id())));

        // on a machine that stalls its answer may come too late, and then it is a guess
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(preview()).containsExactly(later.id(), soonest.id()));
    }

    @Test
    void whatTheRouterNamesIsShownOnlyToWhomItMayConcern() {
        answers(AskedRouter.json(200, said(notAnnas.id(), later.id(), new UUID(9, 9))));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(preview()).containsExactly(later.id()));
    }

    @Test
    void whileTheRouterDoesNotSayTheSoonestDeadlineComesFirst() {
        for (AskedRouter.Answer useless : List.of(
                AskedRouter.nothing(),
                AskedRouter.halfOf(said(later.id())),
                AskedRouter.noise(),
                AskedRouter.json(503, ""),
                AskedRouter.json(200, "<html>"),
                AskedRouter.json(200, "{}"),
                AskedRouter.json(200, said()),
                AskedRouter.json(200, said(notAnnas.id())))) {
            answers(useless);

            assertThat(preview()).startsWith(soonest.id(), later.id()).doesNotContain(notAnnas.id());
        }
    }

    private static String said(UUID... conversations) {
        return Stream.of(conversations)
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"conversations\":[", "]}"));
    }

    private static List<UUID> preview() {
        return as("anna")
                .get("/api/me/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }
}
