package org.ambassadordesk.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_} headers, the data as the record's value. */
public final class CloudEventHeaders {
    private static final byte[] SPEC_VERSION = "1.0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);

    private CloudEventHeaders() {}

    /** A record ready to be sent. */
    public static ProducerRecord<byte[], byte[]> toKafka(OutboundRecord outbound) {
        var kafka = new ProducerRecord<>(
                outbound.topic(), outbound.key().getBytes(StandardCharsets.UTF_8), outbound.value());
        write(kafka.headers(), outbound.id(), outbound.type(), outbound.source(), outbound.time());
        if (outbound.traceparent() != null) {
            kafka.headers().add(Traces.HEADER, outbound.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return kafka;
    }

    static void write(Headers headers, UUID id, String type, String source, Instant time) {
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_source", source.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_time", time.toString().getBytes(StandardCharsets.UTF_8));
        headers.add("content-type", JSON);
    }

    /** Reads a record's attributes; outside of every trace. */
    public static InboundRecord fromKafka(ConsumerRecord<byte[], byte[]> kafka) {
        return fromKafka(kafka, null);
    }

    /**
     * Reads a record's attributes.
     *
     * @param traceparent where the work on it is, see {@link InboundRecord}
     * @throws IllegalArgumentException what is missing or malformed, in words
     */
    public static InboundRecord fromKafka(ConsumerRecord<byte[], byte[]> kafka, @Nullable String traceparent) {
        if (kafka.key() == null) {
            throw new IllegalArgumentException("the record has no key");
        }
        return new InboundRecord(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                id(kafka),
                text(kafka, "ce_type"),
                new String(kafka.key(), StandardCharsets.UTF_8),
                kafka.value(),
                traceparent);
    }

    private static UUID id(ConsumerRecord<byte[], byte[]> kafka) {
        String id = text(kafka, "ce_id");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("header ce_id is no UUID: " + id, e);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> kafka, String name) {
        Header header = kafka.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
