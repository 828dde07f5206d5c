package org.ambassadordesk.router.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.feed.DirectoryEvents;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.outbox.CloudEventHeaders;
import org.ambassadordesk.outbox.KafkaClients;
import org.ambassadordesk.outbox.OutboundRecord;
import org.ambassadordesk.testing.TestServers;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The other services, as the router meets them: on Kafka. Hears what is told from its making on. */
public final class Neighbours implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();
    private final Clock clock;

    public Neighbours(Clock clock) {
        this.clock = clock;
        var kafka = new KafkaClients(TestServers.start().kafkaBootstrap(), Map.of());
        producer = kafka.producer("neighbours");
        consumer = kafka.reader("neighbours");
        List<TopicPartition> partitions = Stream.of(Topics.ASSIGNMENTS, Topics.dead(Topics.COMMENTS))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    public Instant now() {
        return clock.instant();
    }

    /** As ambassador-service tells it: entries, then the mark. What earlier tests told stays. */
    public void publish(Directory directory) {
        for (Event event : DirectoryEvents.of(Directory.empty(), directory).events()) {
            send(Topics.DIRECTORY, UUID.randomUUID(), event);
        }
    }

    public void post(Comment comment) {
        send(
                Topics.COMMENTS,
                Identities.wording(comment.id(), comment.fingerprint()),
                new CommentEvent.Received(comment));
    }

    public void withdraw(Comment comment) {
        String externalId = String.valueOf(comment.externalId());
        send(Topics.COMMENTS, UUID.randomUUID(), new CommentEvent.Withdrawn(comment.id(), "demo", externalId, now()));
    }

    public void act(ActivityEvent event) {
        send(Topics.ACTIVITY, UUID.randomUUID(), event);
    }

    void send(String topic, UUID id, Event event) {
        send(CloudEventHeaders.toKafka(new OutboundRecord(
                id,
                EventCodec.typeOf(event),
                "/test",
                now(),
                topic,
                event.key(),
                event.key(),
                EventCodec.write(event))));
    }

    void sendRaw(String topic, String key, String type, String data) {
        send(CloudEventHeaders.toKafka(new OutboundRecord(
                UUID.randomUUID(), type, "/test", now(), topic, key, key, data.getBytes(StandardCharsets.UTF_8))));
    }

    private void send(ProducerRecord<byte[], byte[]> kafka) {
        try {
            producer.send(kafka).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything the router told so far. */
    public List<RoutingEvent> told() {
        return records(Topics.ASSIGNMENTS).stream().map(Neighbours::read).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        consumer.poll(Duration.ofMillis(50)).forEach(heard::add);
        return heard.stream().filter(kafka -> kafka.topic().equals(topic)).toList();
    }

    /** Waits until the router works under a directory that knows this person. */
    public void awaitDirectoryWith(String ambassador) {
        var directories = Arc.container().instance(DirectoryFeed.class).get();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Directory current = directories.current();
            return current != null && current.ambassadors().containsKey(ambassador);
        });
    }

    /** Waits for the first such event. */
    <E extends RoutingEvent> E awaitTold(Class<E> kind, Predicate<E> which) {
        List<E> found = new ArrayList<>();
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            found.clear();
            told().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(which)
                    .forEach(found::add);
            assertThat(found).as(kind.getSimpleName()).isNotEmpty();
        });
        return found.getFirst();
    }

    public RoutingEvent.Routed awaitRouted(Comment comment) {
        return awaitTold(
                RoutingEvent.Routed.class, routed -> routed.comment().id().equals(comment.id()));
    }

    public RoutingEvent.Made awaitMade(UUID conversation, long epoch) {
        return awaitTold(
                RoutingEvent.Made.class,
                made -> made.conversation().id().equals(conversation) && made.epoch() == epoch);
    }

    private static RoutingEvent read(ConsumerRecord<byte[], byte[]> kafka) {
        try {
            var inbound = CloudEventHeaders.fromKafka(kafka);
            byte[] data = Objects.requireNonNull(inbound.value());
            return (RoutingEvent) EventCodec.read(inbound.type(), inbound.key(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
