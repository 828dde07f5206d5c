package org.ambassadordesk.ambassador.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.UUID;
import java.util.function.Consumer;
import org.ambassadordesk.outbox.Traces;
import org.jspecify.annotations.Nullable;

/** One attempt to hand a reply over; what is told of it meanwhile belongs to its trace. */
public final class DeliverySpan {
    private final Span span;

    private DeliverySpan(Span span) {
        this.span = span;
    }

    /**
     * Makes the attempt.
     *
     * @param traceparent of the conversation; null outside of every trace
     */
    public static void around(
            @Nullable String traceparent, UUID reply, String source, int number, Consumer<DeliverySpan> attempt) {
        Span span = begin(traceparent, reply, source, number);
        try (Scope _ = span.makeCurrent()) {
            attempt.accept(new DeliverySpan(span));
        } finally {
            span.end();
        }
    }

    private static Span begin(@Nullable String traceparent, UUID reply, String source, int number) {
        if (traceparent == null) {
            return Span.getInvalid();
        }
        return Traces.tracer()
                .spanBuilder("deliver reply")
                .setParent(Traces.at(traceparent))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("desk.reply.id", reply.toString())
                .setAttribute("desk.source", source)
                .setAttribute("desk.attempt", number)
                .startSpan();
    }

    /** How it went, in the words of the table of attempts. */
    public void outcome(String code, boolean accepted) {
        span.setAttribute("desk.outcome", code);
        if (!accepted) {
            span.setStatus(StatusCode.ERROR, code);
        }
    }
}
