package org.ambassadordesk.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way to Kafka, written in the transaction that causes it.
 *
 * @param orderingKey records with the same one arrive in the order in which they were appended
 * @param source CloudEvents source, the service that speaks
 * @param value null makes a tombstone
 * @param traceparent where in a trace it was made; null outside of every trace
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes pass through; nobody compares records
public record OutboundRecord(
        UUID id,
        String type,
        String source,
        Instant time,
        String topic,
        String key,
        String orderingKey,
        byte @Nullable [] value,
        @Nullable String traceparent) {
    /** Made where the running thread is. */
    public OutboundRecord(
            UUID id,
            String type,
            String source,
            Instant time,
            String topic,
            String key,
            String orderingKey,
            byte @Nullable [] value) {
        this(id, type, source, time, topic, key, orderingKey, value, Traces.current());
    }
}
