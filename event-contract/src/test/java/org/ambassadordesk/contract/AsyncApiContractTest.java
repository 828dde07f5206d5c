package org.ambassadordesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ambassadordesk.contract.directory.feed.DirectoryEvents;
import org.ambassadordesk.contract.schema.AsyncApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The AsyncAPI document says what the code says; {@code -Ddesk.contract.write=true} writes it anew. */
class AsyncApiContractTest {
    private static final Path FOLDER = Path.of("../docs/api");
    private static final Path FILE = FOLDER.resolve("asyncapi.yaml");

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("desk.contract.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, new AsyncApi().document());
        }
    }

    @Test
    void documentIsUpToDate() throws IOException {
        assertThat(Files.readString(FILE))
                .as("run this test with -Ddesk.contract.write=true if the contract changed on purpose")
                .isEqualTo(new AsyncApi().document());
    }

    @Test
    void everyTopicAndItsDeadLettersHaveAChannelThatNamesTheKey() throws IOException {
        Map<String, JsonNode> channels = StreamSupport.stream(
                        document().get("channels").spliterator(), false)
                .collect(Collectors.toMap(c -> c.get("address").asText(), c -> c));

        for (String topic : List.of(Topics.COMMENTS, Topics.ASSIGNMENTS, Topics.ACTIVITY, Topics.DIRECTORY)) {
            assertThat(channels).containsKeys(topic, Topics.dead(topic));
            assertThat(channels).extractingByKey(topic).satisfies(channel -> assertThat(
                            channel.get("description").asText())
                    .startsWith("Key: "));
        }
        assertThat(channels).hasSize(8);
    }

    @Test
    void everyTypeIsAMessageOfExactlyOneTopic() throws IOException {
        var told = new ArrayList<String>();
        document()
                .get("channels")
                .forEach(channel -> channel.get("messages").fieldNames().forEachRemaining(told::add));

        told.removeIf("dead-letter"::equals);
        var expected = new TreeSet<>(EventCodec.types().keySet());
        expected.add(DirectoryEvents.REMOVED);
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        for (String reference : document.findValuesAsText("$ref")) {
            if (reference.startsWith("#/")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FOLDER.resolve(reference)).exists();
            }
        }
    }

    private static JsonNode document() throws IOException {
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
        return EventCodec.json().valueToTree(yaml);
    }
}
