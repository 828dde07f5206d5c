package org.ambassadordesk.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record from Kafka.
 *
 * @param value null for a tombstone
 * @param traceparent where in a trace the work on it is; null outside of every trace
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes pass through; nobody compares records
public record InboundRecord(
        String topic,
        int partition,
        long offset,
        UUID id,
        String type,
        String key,
        byte @Nullable [] value,
        @Nullable String traceparent) {}
