package org.ambassadordesk.ambassador.report;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.ambassadordesk.ambassador.report.ResponseRows.Answered;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.trace.ConversationTraces;
import org.ambassadordesk.outbox.Traces;

/**
 * A response as a span in the trace of the customer's comment, and in it one span for each leg, end to end: so that a
 * trace says where the time went as the report does. A leg that came more than once is one span as long as all of it.
 */
@ApplicationScoped
class ResponseSpans {
    private final ConversationTraces traces;

    ResponseSpans(ConversationTraces traces) {
        this.traces = traces;
    }

    /** A customer had an answer. */
    void answered(Answered answer) {
        traces.of(answer.conversation()).ifPresent(traceparent -> draw(answer, traceparent));
    }

    private static void draw(Answered answer, String traceparent) {
        Span response = Traces.tracer()
                .spanBuilder(answer.isFirst() ? "first response" : "next response")
                .setParent(Traces.at(traceparent))
                .setStartTimestamp(answer.startedAt())
                .setAttribute("desk.conversation.id", answer.conversation().toString())
                .startSpan();
        String within = Traces.of(response);
        Instant from = answer.startedAt();
        for (Leg leg : Leg.values()) {
            Instant until = from.plus(answer.wall().of(leg));
            if (within != null && until.isAfter(from)) {
                Traces.tracer()
                        .spanBuilder(leg.name().toLowerCase(Locale.ROOT))
                        .setParent(Traces.at(within))
                        .setStartTimestamp(from)
                        .startSpan()
                        .end(until);
            }
            from = until;
        }
        response.end(from);
    }
}
