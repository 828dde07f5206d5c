package org.ambassadordesk.ambassador.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Open pages get what happens, whatever befell the thread that reads it. */
@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
class LiveTailComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    LiveTail running;

    @Inject
    Clock clock;

    @Test
    void readingThatFailsForWantOfMemoryIsTriedAgain() throws InterruptedException {
        var failures = new AtomicInteger();
        var tail = new LiveTail(new StoredEvents(database, clock) {
            @Override
            List<StoredEvent> behind(long position, int most) {
                if (failures.incrementAndGet() <= 2) {
                    throw new OutOfMemoryError("thrown by a test");
                }
                return super.behind(position, most);
            }
        });
        tail.start(new StartupEvent());
        try {
            assertThat(tail.awaitBehind(publish(tail), PATIENCE)).isTrue();
            assertThat(failures).hasValueGreaterThan(2);
            assertThat(tail.isAlive()).isTrue();
        } finally {
            tail.stop(new ShutdownEvent());
        }
        assertThat(tail.isAlive()).isFalse();
    }

    @Test
    void interruptedThreadGoesOnAndHealthSaysThatItRuns() throws InterruptedException {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("live-tail"))
                .forEach(Thread::interrupt);

        assertThat(running.awaitBehind(publish(running), PATIENCE)).isTrue();

        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'live events' }.status", equalTo("UP"));
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'live events' }.status", equalTo("UP")));
    }

    /** Gives back the position before the event. */
    private long publish(LiveTail tail) {
        long before = tail.head();
        UUID conversation = UUID.randomUUID();
        database.perform(handle ->
                live.publish("conversation", conversation, Audience.all(), Map.of("conversationId", conversation)));
        return before;
    }
}
