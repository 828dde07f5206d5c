package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody writes again after the end: what was promised for it, and that it is waited for, by the moments of three clocks. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReopenedComponentTest {
    /** Finer than the database keeps it, and rounded up there. */
    private static final Instant FIRST = Instant.parse("2023-07-03T08:00:00.100000986Z");

    private static final Instant CLOSED = Instant.parse("2023-07-03T09:00:00.2Z");

    @Inject
    Database database;

    @Inject
    ResponseTimes times;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() throws InterruptedException {
        router.close();
    }

    @Test
    void eachWaitHasThePromiseMadeForIt() {
        Instant again = Instant.parse("2023-07-03T10:00:00.119500986Z");

        Conversation conversation = reopened(again);

        assertThat(rows(conversation))
                .containsExactly(
                        "2023-07-03T08:00:00.100001Z due 2023-07-03T12:00:00.100001Z over",
                        "2023-07-03T10:00:00.119501Z due 2023-07-03T18:00:00.119501Z waiting");
    }

    @Test
    void whatWasReceivedBeforeTheEndAndHeardOfAfterItIsWaitedFor() {
        Instant justBefore = CLOSED.minusMillis(1);

        Conversation conversation = reopened(justBefore);

        assertThat(rows(conversation))
                .containsExactly(
                        "2023-07-03T08:00:00.100001Z due 2023-07-03T12:00:00.100001Z over",
                        "2023-07-03T09:00:00.199Z due 2023-07-03T17:00:00.199Z waiting");
    }

    private Conversation reopened(Instant again) {
        Conversation first = router.route(
                aConversation().openedAt(FIRST).dueIn(Duration.ofHours(4)).build(), "Hello?");
        Conversation closed = Samples.next(first, State.RESOLVED, null);
        router.tell(new RoutingEvent.Closed(closed, null, CLOSED));
        List<AppliedTarget> targets = new ArrayList<>(first.targets());
        Instant dueAt = again.plus(Duration.ofHours(8));
        targets.add(new AppliedTarget(
                AppliedTarget.Kind.NEXT_RESPONSE, "standard", "always", 1, again, dueAt, dueAt, null));
        Conversation open = Samples.promised(Samples.next(closed, State.QUEUED, null), targets);
        return router.route(open, Samples.comment(open, "again-" + open.id(), "Still nothing", again));
    }

    private List<String> rows(Conversation conversation) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            times.catchUp();
            return read(conversation).size() == 2;
        });
        return read(conversation);
    }

    private List<String> read(Conversation conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT started_at, due_at, closed_at IS NULL AS waiting FROM response_time
                        WHERE conversation_id = :id ORDER BY sequence
                        """)
                .bind("id", conversation.id())
                .map((row, context) -> row.getTimestamp("started_at").toInstant() + " due "
                        + row.getTimestamp("due_at").toInstant() + (row.getBoolean("waiting") ? " waiting" : " over"))
                .list());
    }
}
