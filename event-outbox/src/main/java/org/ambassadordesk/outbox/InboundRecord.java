package org.ambassadordesk.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record from Kafka.
 *
 * @param value null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes pass through; nobody compares records
public record InboundRecord(
        String topic, int partition, long offset, UUID id, String type, String key, byte @Nullable [] value) {}
