package org.ambassadordesk.ingest.comment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.ingest.fixture.CommentTopic;
import org.ambassadordesk.ingest.fixture.Poster;
import org.ambassadordesk.ingest.fixture.Poster.Answer;
import org.ambassadordesk.ingest.fixture.TestSources;
import org.ambassadordesk.local.GuardedProcess;
import org.ambassadordesk.local.LocalKafka;
import org.ambassadordesk.local.Ports;
import org.ambassadordesk.local.ProcessLog;
import org.ambassadordesk.local.TopicPlan;
import org.ambassadordesk.local.TopicSetup;
import org.ambassadordesk.testing.DependsOnServers;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A broker of its own, which is taken away and given back. */
@DependsOnServers
@QuarkusTest
@WithTestResource(BrokerAwayComponentTest.OwnBroker.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class BrokerAwayComponentTest {
    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "desk.ingest.kafka.bootstrap")
    String bootstrap;

    /** Takes orders: {@code launch}, {@code kill}. */
    Consumer<String> broker;

    @Test
    void withoutTheBrokerPostersAreToldToComeAgainAndThenNothingIsLost() {
        Poster poster = new Poster(root, "key");
        new TestSources(bootstrap).register("crm", "key");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> poster.post("{}").status() == 400);
        String id = UUID.randomUUID().toString();
        assertThat(poster.post(comment(id, "first")).status()).isEqualTo(202);

        broker.accept("kill");

        for (int attempt = 0; attempt < 5; attempt++) {
            Answer refused = assertTimely(() -> poster.post(comment(id, "second")));
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
        List<String> batch = poster.batch((comment("b1", "one") + "\nbroken\n").getBytes(StandardCharsets.UTF_8))
                .body()
                .lines()
                .toList();
        assertThat(batch.getFirst()).contains("\"status\":503");
        assertThat(batch.getLast()).contains("\"status\":400");
        assertThat(readiness()).contains(503, "away");

        broker.accept("launch");

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> poster.post(comment(id, "second")).status() == 202);
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(readiness())
                .contains(200, "reachable"));
        UUID comment = poster.post(comment(id, "second")).id();
        assertThat(new CommentTopic(bootstrap).about(comment))
                .extracting(told -> EventCodec.typeOf(told.event()))
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly("feedback.comment.received.v1");
    }

    /** Status, and what it says of the brokers. */
    private List<Object> readiness() {
        Response answer = RestAssured.get(root.resolve("/q/health/ready"));
        return List.of(answer.statusCode(), answer.path("checks.find { it.name == 'kafka' }.data.brokers"));
    }

    /** Two seconds are promised; a busy machine gets much more, a default of the client's (two minutes) not. */
    private static Answer assertTimely(Supplier<Answer> call) {
        long from = System.nanoTime();
        Answer answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(30));
        return answer;
    }

    private static String comment(String id, String text) {
        return "{\"externalId\":\"%s\",\"channel\":\"web\",\"text\":\"the %s wording\",\"author\":{\"id\":\"u\"}}"
                .formatted(id, text);
    }

    /** Started before the service, stopped after it. Tests reach it through JDK types: they are loaded elsewhere. */
    public static final class OwnBroker implements QuarkusTestResourceLifecycleManager {
        private @Nullable LocalKafka kafka;
        private @Nullable GuardedProcess running;
        private @Nullable Path data;

        @Override
        public Map<String, String> start() {
            try {
                data = Files.createTempDirectory("own-broker");
                kafka = new LocalKafka(data.resolve("log"), Ports.anyFree());
                order("launch");
                new TopicSetup(kafka.bootstrap()).apply(TopicPlan.packaged());
                return Map.of("DESK_KAFKA_BOOTSTRAP", kafka.bootstrap());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void inject(TestInjector injector) {
            Consumer<String> orders = this::order;
            injector.injectIntoFields(orders, field -> field.getName().equals("broker"));
        }

        private void order(String order) {
            try {
                if (order.equals("kill")) {
                    requireNonNull(running).kill();
                } else {
                    running = requireNonNull(kafka)
                            .start(new ProcessLog(requireNonNull(data).resolve("broker.log")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            if (running != null) {
                order("kill");
            }
        }
    }
}
