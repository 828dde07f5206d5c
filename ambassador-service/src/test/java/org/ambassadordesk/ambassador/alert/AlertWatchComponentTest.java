package org.ambassadordesk.ambassador.alert;

import static org.ambassadordesk.ambassador.fixture.Receiver.status;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Receiver;
import org.ambassadordesk.ambassador.fixture.Receiver.Received;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts by webhook, as a receiver hears of them: once each, whoever looks, and never back and forth. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AlertWatchComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration NOW = Duration.ZERO;
    /** Nobody wrote within the hour before, so that a burst is over. */
    private static final Duration LATER = Duration.ofMinutes(70);

    private static final String BEGAN = "desk.alert.began.v1";
    private static final String ENDED = "desk.alert.ended.v1";
    private static final AlertConfig CONFIG = new AlertConfig() {
        @Override
        public String every() {
            return "off";
        }

        @Override
        public Duration calm() {
            return Duration.ofMinutes(5);
        }
    };

    private final Receiver receiver = new Receiver();
    private final String rule = "rule-" + UUID.randomUUID();
    private TestRouter router;

    @Inject
    Database database;

    @Inject
    CurrentDirectory directory;

    @Inject
    ResponseTimes times;

    @Inject
    AlertNews news;

    @Inject
    Clock clock;

    @Inject
    Supplier<UUID> ids;

    @BeforeEach
    void startRouter() {
        database.perform(handle -> handle.execute("DELETE FROM alert WHERE ended_at IS NULL"));
        router = new TestRouter();
    }

    @AfterEach
    void stop() {
        receiver.close();
        router.close();
    }

    @Test
    void webhookThatIsRefusedIsNotedAndSentAgainSigned() {
        receiver.answering(status(503));
        try (Edited _ = burst()) {
            somebodyWrites(Duration.ofHours(4));

            watch(NOW).look();

            await().atMost(PATIENCE).until(() -> detail(), why -> why.contains("503"));
            hurry();
            await().atMost(PATIENCE).until(() -> receiver.received().size() == 2);
        }
        Received again = receiver.received().getLast();
        assertThat(again.id()).isEqualTo(receiver.received().getFirst().id());
        assertThatCode(() -> new Webhook(Receiver.secret()).verify(again.body(), again.asHeaders()))
                .doesNotThrowAnyException();
        JsonPath event = JsonPath.from(again.body());
        assertThat(event.getString("type")).isEqualTo(BEGAN);
        assertThat(event.getString("data.rule")).isEqualTo(rule);
        assertThat(event.getString("data.topic")).isEqualTo("safety");
        assertThat(event.getString("data.because")).contains("customers wrote within 1 h");
        assertThat(event.getString("data.endedAt")).isNull();
    }

    @Test
    void severalThatLookAtOnceTellOnce() throws InterruptedException {
        try (Edited _ = burst()) {
            somebodyWrites(Duration.ofHours(4));

            lookAtOnce(NOW);
            heard(BEGAN);
            lookAtOnce(LATER);
            lookAtOnce(LATER.plusMinutes(6));

            heard(BEGAN, ENDED);
        }
    }

    @Test
    void whoeverIsStartedAgainMeanwhileKnowsWhatWasTold() {
        try (Edited _ = burst()) {
            somebodyWrites(Duration.ofHours(4));
            watch(NOW).look();
            heard(BEGAN);

            watch(NOW).look();
            watch(LATER).look();
            watch(LATER.plusMinutes(6)).look();
            watch(LATER.plusMinutes(7)).look();

            heard(BEGAN, ENDED);
        }
    }

    @Test
    void figureAroundItsLimitIsOverOnlyOnceItHasBeenCalmForAWhile() {
        try (Edited _ = burst()) {
            somebodyWrites(Duration.ofHours(4));
            for (int i = 0; i < 3; i++) {
                watch(NOW).look();
                watch(LATER).look();
            }
            watch(LATER.plusMinutes(4)).look();
            heard(BEGAN);

            watch(LATER.plusMinutes(5)).look();

            heard(BEGAN, ENDED);
        }
    }

    @Test
    void attainmentIsOverWhenNothingIsDecidedAnyMore() {
        try (Edited _ = with("kind: attainment, below: 0.9, over: PT1H", "smallest_group: 5")) {
            somebodyWrites(Duration.ofSeconds(1));
            watch(NOW).look();
            heard(BEGAN);
            assertThat(because()).isEqualTo("0.0% of 1 promises were kept within 1 h, the limit is 90.0%");

            watch(LATER).look();
            watch(LATER.plusMinutes(5)).look();

            heard(BEGAN, ENDED);
            assertThat(because()).isEqualTo("within 1 h there was nothing to judge by");
        }
    }

    @Test
    void endOfAnAlertWhoseRuleIsRemovedIsToldToWhomeverWasToldOfIt() {
        try (Edited _ = burst()) {
            somebodyWrites(Duration.ofHours(4));
            watch(NOW).look();
            heard(BEGAN);
        }
        try (Edited _ = Edited.deskWith("measuring: {webhook: " + hook() + "}\n")) {
            watch(NOW).look();

            heard(BEGAN, ENDED);
            assertThat(because()).isEqualTo("the rule was removed or asks for something else now");
        }
    }

    private Edited burst() {
        return with("kind: burst, more_than: 0, over: PT1H", "smallest_group: 1");
    }

    private Edited with(String kind, String more) {
        return Edited.deskWith("measuring: {%s, webhook: %s, alerts: {%s: {%s, topic: safety, tell: [webhook]}}}%n"
                .formatted(more, hook(), rule, kind));
    }

    private String hook() {
        return "{url: \"%s\", secret_env: %s}".formatted(receiver.url(), Receiver.SECRET_ENV);
    }

    private AlertWatch watch(Duration ahead) {
        return new AlertWatch(database, directory, times, news, Clock.offset(clock, ahead), ids, CONFIG);
    }

    private void lookAtOnce(Duration ahead) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(4);
        List<Thread> looking = Stream.generate(() -> watch(ahead))
                .limit(4)
                .map(watch -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    watch.look();
                }))
                .toList();
        for (Thread thread : looking) {
            thread.join();
        }
        watch(ahead).look(); // whoever found the others looking did not look
    }

    /** Just now; an answer is promised within so long. */
    private void somebodyWrites(Duration due) {
        Conversation waiting = router.route(
                aConversation()
                        .on("safety")
                        .openedAt(Instant.now().minusSeconds(2))
                        .dueIn(due)
                        .build(),
                "I smell smoke");
        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + waiting.id())
                .then()
                .statusCode(200));
    }

    /** These events of the rule and no others, once everything that is to be sent is sent. */
    private void heard(String... types) {
        await().atMost(PATIENCE)
                .until(() -> database.<Boolean, RuntimeException>read(handle -> handle.createQuery(
                                "SELECT NOT EXISTS (SELECT FROM dispatch WHERE recipient = :url AND sent_at IS NULL)")
                        .bind("url", receiver.url())
                        .mapTo(Boolean.class)
                        .one()));
        assertThat(receiver.received())
                .extracting(one -> JsonPath.from(one.body()).getString("type"))
                .containsExactly(types);
    }

    private String because() {
        return JsonPath.from(receiver.received().getLast().body()).getString("data.because");
    }

    private String detail() {
        return database.read(
                handle -> handle.createQuery("SELECT coalesce(max(detail), '') FROM dispatch WHERE recipient = :url")
                        .bind("url", receiver.url())
                        .mapTo(String.class)
                        .one());
    }

    /** The next attempt is due now. */
    private void hurry() {
        database.perform(handle -> handle.createUpdate(
                        "UPDATE dispatch SET next_attempt_at = now() WHERE recipient = :url AND sent_at IS NULL")
                .bind("url", receiver.url())
                .execute());
    }
}
