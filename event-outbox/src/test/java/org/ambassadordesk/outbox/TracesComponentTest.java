package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadordesk.testing.DependsOnServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DependsOnServers
class TracesComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final List<InboundRecord> seen = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private Tables tables;
    private Wire wire;

    @BeforeEach
    void setUp() throws Exception {
        tables = Tables.create();
        wire = Wire.create(1);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable it : open) {
            it.close();
        }
    }

    @Test
    void traceGoesThroughOutboxAndKafkaToTheListener() throws Exception {
        Span post = GlobalOpenTelemetry.getTracer("test").spanBuilder("post").startSpan();
        try (var _ = post.makeCurrent();
                Connection connection = tables.database().getConnection()) {
            Outbox.append(connection, List.of(wire.event(1, "key", "1")));
        } finally {
            post.end();
        }
        relay();

        listen(_ -> {});

        SpanData process = awaitSpan("process " + wire.topic());
        assertThat(process.getTraceId()).isEqualTo(post.getSpanContext().getTraceId());
        assertThat(process.getParentSpanId()).isEqualTo(post.getSpanContext().getSpanId());
        assertThat(process.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(seen).hasSize(1).allSatisfy(inbound -> assertThat(inbound.traceparent())
                .isEqualTo("00-" + process.getTraceId() + "-" + process.getSpanId() + "-01"));
    }

    @Test
    void whatIsMadeWhileARecordIsWorkedOnHangsBelowIt() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        OutboundRecord within;
        try (var _ = Traces.at(traceparent).makeCurrent()) {
            within = wire.event(1, "key", "1");
        }

        assertThat(within.traceparent()).isEqualTo(traceparent);
        assertThat(wire.event(2, "key", "2").traceparent()).isNull();
    }

    @Test
    void failedBatchIsAnErrorOfItsSpansAndComesAgain() throws Exception {
        try (var _ = Traces.at("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .makeCurrent()) {
            wire.write(wire.event(1, "key", "1"));
        }
        AtomicBoolean failed = new AtomicBoolean();

        listen(_ -> {
            if (failed.compareAndSet(false, true)) {
                throw new IOException("cannot be read");
            }
        });

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TELEMETRY.getSpans())
                .extracting(SpanData::getStatus)
                .containsExactly(StatusData.error(), StatusData.unset()));
        assertThat(TELEMETRY.getSpans())
                .extracting(SpanData::getTraceId)
                .containsOnly("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void recordWithoutOrWithABrokenTraceMakesNoneOfOthers() throws Exception {
        OutboundRecord broken = new OutboundRecord(
                Tables.id(1), "test.happened.v1", "test", Instant.EPOCH, wire.topic(), "k", "k", null, "00-x");
        wire.write(wire.event(2, "key", "2"), broken);

        listen(_ -> {});

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen).hasSize(2));
        assertThat(seen.getFirst().traceparent()).isNull();
        assertThat(TELEMETRY.getSpans())
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    private void relay() {
        OutboxRelay relay = new OutboxRelay(
                "test", tables.database(), () -> wire.clients().relayProducer("relay"), Duration.ofMillis(50));
        open.add(relay);
        relay.start();
    }

    private void listen(BatchHandler handler) {
        BatchListener listener = new BatchListener(
                "test",
                Set.of(wire.topic()),
                tables.database(),
                () -> wire.clients().groupConsumer(wire.topic() + "-traces", "one", 500),
                () -> wire.clients().producer("dead"),
                batch -> {
                    seen.addAll(batch.records());
                    handler.handle(batch);
                    tables.handle(batch);
                });
        open.add(listener);
        listener.start();
    }

    private static SpanData awaitSpan(String name) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TELEMETRY.getSpans())
                .extracting(SpanData::getName)
                .contains(name));
        return TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
