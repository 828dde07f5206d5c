package org.ambassadordesk.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one batch: one for each record that came with a trace, from the beginning of the batch to its end, named
 * as OpenTelemetry's conventions for messaging want it.
 */
final class RecordSpans {
    private final String listener;
    private final List<Span> spans = new ArrayList<>();

    RecordSpans(String listener) {
        this.listener = listener;
    }

    /** Where the work on this record is; null where it came without a trace. */
    @Nullable
    String begin(ConsumerRecord<byte[], byte[]> kafka) {
        Header header = kafka.headers().lastHeader(Traces.HEADER);
        if (header == null || header.value() == null) {
            return null;
        }
        Span span = Traces.tracer()
                .spanBuilder("process " + kafka.topic())
                .setParent(Traces.at(new String(header.value(), StandardCharsets.US_ASCII)))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", kafka.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(kafka.partition()))
                .setAttribute("messaging.kafka.offset", kafka.offset())
                .setAttribute("messaging.consumer.group.name", listener)
                .startSpan();
        spans.add(span);
        return Traces.of(span);
    }

    /** The batch took effect, or not: then it comes again. */
    void end(@Nullable Throwable failure) {
        for (Span span : spans) {
            if (failure != null) {
                // never its message: a database quotes the row it refuses
                span.setAttribute("error.type", failure.getClass().getName());
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
