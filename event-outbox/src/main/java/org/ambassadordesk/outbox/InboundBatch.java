package org.ambassadordesk.outbox;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought.
 *
 * @param claims where each partition continues after this batch, and under which ownership it was read
 */
public record InboundBatch(String listener, List<InboundRecord> records, Map<TopicPartition, Claim> claims) {
    /** The next offset to read, and the epoch under which this process owns the partition. */
    public record Claim(long nextOffset, long ownerEpoch) {}
}
