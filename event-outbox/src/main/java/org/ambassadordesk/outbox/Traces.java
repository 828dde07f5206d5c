package org.ambassadordesk.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traces over records and rows: where a span is, as one line of text that both can carry (W3C Trace Context's {@code
 * traceparent}). Where traces are switched off there is no such line, and nothing is done here.
 */
public final class Traces {
    /** Name of the Kafka header. */
    public static final String HEADER = "traceparent";

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private Traces() {}

    /** Where the running thread is; null outside of every recorded span. */
    public static @Nullable String current() {
        return of(Span.current());
    }

    /** Where a span is; null where nobody records it. */
    public static @Nullable String of(Span span) {
        SpanContext at = span.getSpanContext();
        return at.isValid() && at.isSampled()
                ? "00-" + at.getTraceId() + '-' + at.getSpanId() + '-'
                        + at.getTraceFlags().asHex()
                : null;
    }

    /** As the parent of a span. What cannot be read is no parent. */
    public static Context at(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(HEADER, traceparent), GETTER);
    }

    /** Makes spans; they lead nowhere where traces are switched off. */
    public static Tracer tracer() {
        return GlobalOpenTelemetry.getTracer("ambassador-desk");
    }
}
