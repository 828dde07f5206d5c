package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions one consumer reads now, each under the epoch with which it was claimed in the database. What Kafka
 * assigns is claimed and read from where the database says; what it takes away, or says is lost, is ours no longer.
 */
final class PartitionClaims implements ConsumerRebalanceListener {
    private final String listener;
    private final DataSource database;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> epochs = new HashMap<>();

    PartitionClaims(String listener, DataSource database, Consumer<byte[], byte[]> consumer) {
        this.listener = listener;
        this.database = database;
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            for (TopicPartition partition : assigned) {
                InboundBatch.Claim claim = Inbox.claim(connection, listener, partition);
                epochs.put(partition, claim.ownerEpoch());
                consumer.seek(partition, claim.nextOffset());
            }
        } catch (SQLException e) {
            throw new KafkaException("offsets of " + listener + " could not be read", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(epochs::remove);
    }

    /** Where each partition continues once these records, in the order of the partition, have taken effect. */
    Map<TopicPartition, InboundBatch.Claim> behind(List<ConsumerRecord<byte[], byte[]>> raw) {
        Map<TopicPartition, InboundBatch.Claim> claims = new HashMap<>();
        for (var kafka : raw) {
            var partition = new TopicPartition(kafka.topic(), kafka.partition());
            Long epoch = epochs.get(partition);
            if (epoch == null) {
                throw new FencedException(listener + " does not own " + partition);
            }
            claims.put(partition, new InboundBatch.Claim(kafka.offset() + 1, epoch));
        }
        return claims;
    }
}
