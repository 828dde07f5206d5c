package org.ambassadordesk.ambassador.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.UUID;
import org.ambassadordesk.outbox.Traces;
import org.jspecify.annotations.Nullable;

/** One attempt to hand a reply over; what is told of it meanwhile belongs to its trace. */
public final class DeliverySpan implements AutoCloseable {
    private final Span span;
    private final Scope scope;

    private DeliverySpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    /** @param traceparent of the conversation; null outside of every trace */
    public static DeliverySpan begin(@Nullable String traceparent, UUID reply, String source, int attempt) {
        if (traceparent == null) {
            return new DeliverySpan(Span.getInvalid());
        }
        return new DeliverySpan(Traces.tracer()
                .spanBuilder("deliver reply")
                .setParent(Traces.at(traceparent))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("desk.reply.id", reply.toString())
                .setAttribute("desk.source", source)
                .setAttribute("desk.attempt", attempt)
                .startSpan());
    }

    /** How it went, in the words of the table of attempts. */
    public void outcome(String code, boolean accepted) {
        span.setAttribute("desk.outcome", code);
        if (!accepted) {
            span.setStatus(StatusCode.ERROR, code);
        }
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
