package org.ambassadordesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.contract.event.Unrecognised;
import org.ambassadordesk.contract.schema.EventSchemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Record, schema and kept sample of every type agree. After a deliberate change of a record run with {@code
 * -Ddesk.contract.write=true} to write the schemas anew; samples are never rewritten, only added: they stand for what is
 * already stored on somebody's Kafka.
 */
class EventContractTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final EventSchemas GENERATED = new EventSchemas();

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (!Boolean.getBoolean("desk.contract.write")) {
            return;
        }
        Files.createDirectories(SCHEMAS);
        for (String type : types()) {
            JsonNode schema = GENERATED.of(type, recordOf(type));
            Files.writeString(SCHEMAS.resolve(type + ".json"), schema.toPrettyString() + "\n");
        }
    }

    static Set<String> types() {
        return new TreeSet<>(EventCodec.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaIsTheRecords(String type) throws IOException {
        JsonNode ofRecord = GENERATED.of(type, recordOf(type));
        Path file = SCHEMAS.resolve(type + ".json");

        assertThat(EventCodec.json().readTree(Files.readString(file)))
                .as("run this test with -Ddesk.contract.write=true if the record changed on purpose")
                .isEqualTo(ofRecord);
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleIsReadAndWrittenWithoutLoss(String type) throws IOException {
        String sample = sample(type);

        Event event = EventCodec.read(type, "key", sample.getBytes(StandardCharsets.UTF_8));

        assertThat(event).isInstanceOf(recordOf(type));
        assertThat(event.key()).isNotBlank();
        assertThat(EventCodec.typeOf(event)).isEqualTo(type);
        assertThat(EventCodec.json().readTree(EventCodec.write(event))).isEqualTo(tree(sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleIsWhatTheSchemaSays(String type) throws IOException {
        assertThat(schema(type).validate(sample(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheSchemaRequiresMayNotBeMissing(String type) throws IOException {
        ObjectNode sample = tree(sample(type));
        for (JsonNode required :
                tree(Files.readString(SCHEMAS.resolve(type + ".json"))).get("required")) {
            ObjectNode incomplete = sample.deepCopy().without(required.asText());

            assertThat(schema(type).validate(incomplete)).as(required.asText()).isNotEmpty();
            assertThatThrownBy(() ->
                            EventCodec.read(type, "key", incomplete.toString().getBytes(StandardCharsets.UTF_8)))
                    .as(required.asText())
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void propertiesOfALaterVersionArePassedOver(String type) throws IOException {
        ObjectNode later = tree(sample(type)).put("addedLater", 1);
        later.elements().forEachRemaining(part -> {
            if (part instanceof ObjectNode object) {
                object.put("addedLater", "too");
            }
        });

        Event event = EventCodec.read(type, "key", later.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(event).isEqualTo(EventCodec.read(type, "key", sample(type).getBytes(StandardCharsets.UTF_8)));
        assertThat(schema(type).validate(later)).isEmpty();
    }

    @Test
    void nothingIsKeptForTypesThatAreNot() throws IOException {
        assertThat(names(SCHEMAS)).isEqualTo(types());
        assertThat(names(SAMPLES)).isEqualTo(types());
    }

    @Test
    void everyEventRecordHasAType() {
        Set<Class<?>> records = leaves(Event.class).collect(Collectors.toSet());

        assertThat(records).contains(CommentEvent.Received.class, Unrecognised.class);
        assertThat(EventCodec.types().values())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .filter(record -> record != Unrecognised.class)
                        .<Class<? extends Event>>map(record -> record.asSubclass(Event.class))
                        .toList());
    }

    @Test
    void unknownTypeIsUnrecognisedWhateverItsData() throws IOException {
        Event event = EventCodec.read("feedback.comment.translated.v1", "k", new byte[] {1, 2, 3});

        assertThat(event).isEqualTo(new Unrecognised("feedback.comment.translated.v1", "k"));
        assertThat(EventCodec.typeOf(event)).isEqualTo("feedback.comment.translated.v1");
    }

    @Test
    void listThatAnOlderVersionDidNotHaveIsEmpty() throws IOException {
        ObjectNode older = tree(sample("feedback.comment.received.v1"));
        ((ObjectNode) older.get("comment")).without(Set.of("labels", "attributes"));

        var event = (CommentEvent.Received) EventCodec.read(
                "feedback.comment.received.v1", "k", older.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(event.comment().labels()).isEmpty();
        assertThat(event.comment().attributes()).isEmpty();
    }

    @Test
    void nullWhereSomethingMustBeIsRefused() throws IOException {
        ObjectNode broken = tree(sample("feedback.comment.received.v1"));
        ((ObjectNode) broken.get("comment")).putNull("text");

        assertThatThrownBy(() -> EventCodec.read(
                        "feedback.comment.received.v1", "k", broken.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text");
    }

    private static Class<? extends Event> recordOf(String type) {
        return Objects.requireNonNull(EventCodec.types().get(type));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventContractTest::leaves)
                : Stream.of(type);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JsonSchema schema(String type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Files.readString(SCHEMAS.resolve(type + ".json")),
                        com.networknt.schema.SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static String sample(String type) throws IOException {
        return Files.readString(SAMPLES.resolve(type + ".json"));
    }

    private static ObjectNode tree(String json) throws IOException {
        return (ObjectNode) EventCodec.json().readTree(json);
    }
}
