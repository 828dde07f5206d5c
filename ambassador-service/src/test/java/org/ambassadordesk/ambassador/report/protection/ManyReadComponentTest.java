package org.ambassadordesk.ambassador.report.protection;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A lead reads one answered conversation after the other and counts by hand. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ManyReadComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROTECTED = "measuring: {smallest_group: 2, smallest_period: P7D}\n";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

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
    void whoReadsManyStandsInEverybodysTrail() {
        List<UUID> closed = Stream.generate(this::closed).limit(ManyRead.MANY).toList();
        closed.forEach(id -> await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("ada").get("/api/conversations/" + id).then().body("state", equalTo("resolved"))));
        try (Edited _ = Edited.deskWith(PROTECTED)) {
            closed.subList(1, closed.size()).forEach(ManyReadComponentTest::read);
            closed.subList(1, closed.size()).forEach(ManyReadComponentTest::read);
            assertThat(readers()).doesNotContain("lena");

            read(closed.getFirst());

            assertThat(readers()).containsOnlyOnce("lena");
            as("anna")
                    .header("Accept-Language", "de")
                    .get("/reports/mine")
                    .then()
                    .body(containsString("las beantwortete Unterhaltungen der Reihe nach"));
        }
    }

    @Test
    void whenSomebodyBeganIsTheirsOnceItIsOver() {
        UUID closed = closed();
        String path = "/api/conversations/" + closed;
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("lena").get(path).then().body("assignments[0].endedAt", notNullValue()));
        as("lena").get(path).then().body("assignments[0].startedAt", notNullValue());

        try (Edited _ = Edited.deskWith(PROTECTED)) {
            as("lena")
                    .get(path)
                    .then()
                    .body("assignments[0].ambassador", equalTo("anna"))
                    .body("assignments[0].startedAt", nullValue());
            as("anna").get(path).then().body("assignments[0].startedAt", notNullValue());
        }
    }

    private UUID closed() {
        Conversation waiting = router.route(aConversation().openedAt(now).build(), "Hello?");
        Holder holder = new Holder("anna", 2, now.plusSeconds(1), null, now.plusSeconds(2));
        Conversation held = Samples.next(waiting, State.ASSIGNED, holder);
        var reason = new AssignmentReason("first-come-1", 1, Map.of(), List.of(), 1);
        router.tell(new RoutingEvent.Made(held, "anna", 2, reason, null, now.plusSeconds(1)));
        Conversation ended = Samples.next(held, State.ANSWERED, null);
        router.tell(
                new RoutingEvent.Ended(ended, "anna", 2, RoutingEvent.EndReason.ANSWERED, null, now.plusSeconds(3)));
        router.tell(new RoutingEvent.Closed(Samples.next(ended, State.RESOLVED, null), null, now.plusSeconds(4)));
        return waiting.id();
    }

    private static void read(UUID conversation) {
        as("lena").get("/api/conversations/" + conversation).then().statusCode(200);
    }

    private static List<String> readers() {
        return as("anna")
                .get("/api/me/figures/trail")
                .then()
                .statusCode(200)
                .extract()
                .path("entries.findAll { it.action == 'conversations.read' }.actor");
    }
}
