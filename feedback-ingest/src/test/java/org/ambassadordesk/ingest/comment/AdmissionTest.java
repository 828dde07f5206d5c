package org.ambassadordesk.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.ambassadordesk.ingest.IngestConfig;
import org.ambassadordesk.ingest.Problems;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admission admission = new Admission(config(), meters);

    @Test
    void oneSourceCannotTakeEverything() {
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isTrue();
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isTrue();
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isFalse();
        assertThat(admission.enter("shop", 0, Duration.ZERO)).isTrue();
        assertThat(admission.enter("app", 0, Duration.ZERO)).isFalse();
        assertThat(meters.get("desk.ingest.in.flight").gauge().value()).isEqualTo(3);
    }

    @Test
    void whatIsRefusedTakesNoPlace() {
        assertThat(admission.enter("crm", 5 * 1024, Duration.ZERO)).isFalse();
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isTrue();
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isTrue();
        assertThat(admission.enter("shop", 0, Duration.ZERO)).isTrue();
    }

    @Test
    void bytesAreBoundedTogether() {
        assertThat(admission.enter("crm", 3 * 1024, Duration.ZERO)).isTrue();
        assertThat(admission.enter("shop", 1, Duration.ZERO)).isFalse();

        admission.leave("crm", 3 * 1024);

        assertThat(admission.enter("shop", 1, Duration.ZERO)).isTrue();
    }

    @Test
    void whoCanWaitGetsThePlaceThatIsGivenBack() {
        admission.enter("crm", 0, Duration.ZERO);
        admission.enter("crm", 0, Duration.ZERO);
        Thread waiting = Thread.ofVirtual().start(() -> admission.enter("crm", 0, Duration.ofMinutes(1)));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        admission.leave("crm", 0);

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !waiting.isAlive());
        assertThat(admission.enter("crm", 0, Duration.ZERO)).isFalse();
    }

    @Test
    void whoeverIsRefusedIsToldWhenToComeAgain() {
        var answer = Problems.answer(IntakeOutcome.tooMany().problem());

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    private static IngestConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "desk.ingest.kafka.bootstrap", "unused:1",
                                "desk.ingest.limits.in-flight", "3",
                                "desk.ingest.limits.in-flight-per-source", "2",
                                "desk.ingest.limits.in-flight-bytes", "4K"),
                        "test",
                        100))
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
