package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.Replays;
import org.ambassadordesk.system.desk.SystemDesk;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every part dies once in the middle of a replay: nothing is lost, nothing is there twice, nobody is assigned twice. */
@ExtendWith(OnTheDesk.class)
class CrashST {
    private static final String SOURCE = "crash";
    private static final int COMMENTS = 400;
    private static final int PER_SECOND = 40;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final List<String> PARTS =
            List.of("response-router", "feedback-ingest", "ambassador-service", "kafka", "postgres");
    private static final String MAP = """
            comment: {externalId: "{id}", channel: web, text: "{text}", author: {id: "{who}"}}
            """;

    @TempDir
    Path folder;

    private final List<String> posted = new ArrayList<>();

    @Test
    void crashesInTheMiddleOfReplaysLoseAndDoubleNothing(SystemDesk desk) throws IOException {
        for (String part : PARTS) {
            boolean wasInTheMiddle = false;
            while (!wasInTheMiddle) { // on a slow machine a replay may be over before the crash: then once more
                wasInTheMiddle = crashDuringReplay(desk, part);
            }
        }

        assertEveryCommentIsInOneConversation(desk);
        assertNobodyIsAssignedTwice(desk);
    }

    private boolean crashDuringReplay(SystemDesk desk, String part) throws IOException {
        String round = "c" + posted.size();
        Path file = writeExport(round);
        Path map = Files.writeString(folder.resolve("map.yaml"), MAP);
        CompletableFuture<Replays.Ended> replay = CompletableFuture.supplyAsync(() -> new Replays(desk, SOURCE)
                .run(file, map, folder.resolve("rejected"), "--rate", Integer.toString(PER_SECOND)));
        awaitFirst(desk, round);
        boolean isInTheMiddle = !replay.isDone();
        desk.crash(part);
        Replays.Ended ended = replay.join();
        assertThat(ended.lastLine()).as(ended.err()).isEqualTo("read=%d accepted=%d rejected=0", COMMENTS, COMMENTS);
        return isInTheMiddle;
    }

    private Path writeExport(String round) throws IOException {
        StringBuilder rows = new StringBuilder("id,who,text\n");
        for (int i = 0; i < COMMENTS; i++) {
            String id = round + "-" + i;
            posted.add(id);
            rows.append("%s,sailor-%d,where is my luggage? %d%n".formatted(id, i % 150, i));
        }
        return Files.writeString(folder.resolve(round + ".csv"), rows);
    }

    private static void awaitFirst(SystemDesk desk, String round) {
        String first = Identities.comment(SOURCE, round + "-0").toString();
        await("the replay is under way").atMost(LONG).until(() -> Conversations.status(desk.asking(SOURCE), first)
                .isPresent());
    }

    private void assertEveryCommentIsInOneConversation(SystemDesk desk) {
        Caller source = desk.asking(SOURCE);
        Map<String, String> conversations = new HashMap<>();
        for (String externalId : posted) {
            String id = Identities.comment(SOURCE, externalId).toString();
            JsonNode status = await("comment " + externalId + " is in a conversation")
                    .atMost(LONG)
                    .until(() -> Conversations.status(source, id).orElse(null), it -> it != null);
            conversations.put(id, status.path("conversationId").asText());
        }
        Conversations seen = new Conversations(desk);
        List<String> comments = new ArrayList<>();
        for (String conversation : new HashSet<>(conversations.values())) {
            JsonNode shown = seen.show(conversation);
            shown.path("comments").forEach(it -> comments.add(it.path("id").asText()));
            assertAtMostOneHolder(shown);
        }
        assertThat(comments).containsExactlyInAnyOrderElementsOf(conversations.keySet());
    }

    private static void assertAtMostOneHolder(JsonNode conversation) {
        Set<Long> epochs = new HashSet<>();
        int holding = 0;
        for (JsonNode assignment : conversation.path("assignments")) {
            assertThat(epochs.add(assignment.path("epoch").asLong()))
                    .as("epochs are given once")
                    .isTrue();
            holding += assignment.path("endedAt").isNull() ? 1 : 0;
        }
        assertThat(holding).isLessThanOrEqualTo(1);
    }

    /** What the router told everybody: one holder at a time, each with an epoch of their own. */
    private static void assertNobodyIsAssignedTwice(SystemDesk desk) {
        Map<String, String> holders = new HashMap<>();
        Map<String, Long> epochs = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : everythingIn(desk, "feedback.assignments")) {
            String type = header(record, "ce_type");
            boolean isMade = type.equals("feedback.assignment.made.v1");
            if ((isMade || type.equals("feedback.assignment.ended.v1")) && told.add(header(record, "ce_id"))) {
                JsonNode event = json(record);
                String conversation = event.path("conversation").path("id").asText();
                if (isMade) {
                    assertThat(holders.put(
                                    conversation, event.path("ambassador").asText()))
                            .as("somebody else still holds it")
                            .isNull();
                    assertThat(event.path("epoch").asLong()).isGreaterThan(epochs.getOrDefault(conversation, -1L));
                    epochs.put(conversation, event.path("epoch").asLong());
                } else {
                    assertThat(holders.remove(conversation))
                            .isEqualTo(event.path("ambassador").asText());
                }
            }
        }
        assertThat(epochs).isNotEmpty();
    }

    private static List<ConsumerRecord<byte[], byte[]>> everythingIn(SystemDesk desk, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", desk.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new JsonMapper().readTree(record.value());
        } catch (IOException e) {
            throw new AssertionError("what the router tells is JSON", e);
        }
    }
}
