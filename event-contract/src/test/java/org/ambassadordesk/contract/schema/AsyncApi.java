package org.ambassadordesk.contract.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.feed.DirectoryEvents;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The AsyncAPI 3 document: every topic, its key, who writes and reads it, and every type of event on it. */
public final class AsyncApi {
    private static final String SCHEMAS = "../../event-contract/src/main/resources/schemas/";

    private final EventSchemas schemas = new EventSchemas();

    /** One Kafka topic, and what is said there. */
    private record Feed(
            String name,
            String topic,
            String key,
            Class<? extends Event> family,
            String writer,
            List<String> readers) {}

    private static final List<Feed> FEEDS = List.of(
            new Feed(
                    "comments",
                    Topics.COMMENTS,
                    "contact id; of a withdrawal the comment id",
                    CommentEvent.class,
                    "feedback-ingest",
                    List.of("response-router")),
            new Feed(
                    "assignments",
                    Topics.ASSIGNMENTS,
                    "conversation id; of a refusal without conversation the request id; of news about somebody the ambassador id,"
                            + " about a topic the topic id",
                    RoutingEvent.class,
                    "response-router",
                    List.of("ambassador-service")),
            new Feed(
                    "activity",
                    Topics.ACTIVITY,
                    "conversation id; of availability, and of a request without conversation, the ambassador id",
                    ActivityEvent.class,
                    "ambassador-service",
                    List.of("response-router")),
            new Feed(
                    "directory",
                    Topics.DIRECTORY,
                    "kind/id, as ambassador/anna; compacted, no data means removed",
                    DirectoryEvent.class,
                    "ambassador-service",
                    List.of("feedback-ingest", "response-router")));

    /** The document as YAML. */
    public String document() {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (Feed feed : FEEDS) {
            channels.put(feed.name(), channel(feed));
            channels.put(feed.name() + "Dead", dead(feed));
            operations.put(operation(feed.writer(), "tells", feed), operation("send", feed, feed.writer()));
            feed.readers()
                    .forEach(reader ->
                            operations.put(operation(reader, "hears", feed), operation("receive", feed, reader)));
            typesOf(feed).forEach((type, event) -> messages.put(type, message(type, event)));
        }
        messages.put(DirectoryEvents.REMOVED, tombstone());
        messages.put("dead-letter", deadLetter());
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", ordered("messages", messages, "messageTraits", Map.of("cloudEvent", cloudEvent())));
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(120)
                        .setDereferenceAliases(true)
                        .build())
                .dumpToString(document);
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Ambassador Desk events",
                "version", "1.0.0",
                "description",
                        "What the services of Ambassador Desk tell each other over Kafka, and anybody who listens."
                                + " CloudEvents 1.0, binary mode: attributes in ce_ headers, JSON data as the value."
                                + " Delivery is at least once and in order per key; ce_id tells a repetition. Types may"
                                + " be added and properties may be added to a type: pass over what you do not know.");
    }

    private static Map<String, Object> channel(Feed feed) {
        var messages = new LinkedHashMap<String, Object>();
        typesOf(feed).keySet().forEach(type -> messages.put(type, ref("#/components/messages/" + type)));
        if (feed.family() == DirectoryEvent.class) {
            messages.put(DirectoryEvents.REMOVED, ref("#/components/messages/" + DirectoryEvents.REMOVED));
        }
        return ordered("address", feed.topic(), "description", "Key: " + feed.key() + ".", "messages", messages);
    }

    private static Map<String, Object> dead(Feed feed) {
        return ordered(
                "address", Topics.dead(feed.topic()),
                "description",
                        "Records of " + feed.topic() + " that no attempt could process, parked as they were. Key: as"
                                + " there.",
                "messages", Map.of("dead-letter", ref("#/components/messages/dead-letter")));
    }

    private static String operation(String service, String verb, Feed feed) {
        return service + "-" + verb + "-" + feed.name();
    }

    private static Map<String, Object> operation(String action, Feed feed, String service) {
        return ordered(
                "action", action, "channel", ref("#/channels/" + feed.name()), "title", service + " " + action + "s");
    }

    private Map<String, Object> message(String type, Class<? extends Event> event) {
        return ordered(
                "name", type,
                "summary", schemas.description(event),
                "contentType", "application/json",
                "traits", List.of(ref("#/components/messageTraits/cloudEvent")),
                "headers", ordered("type", "object", "properties", Map.of("ce_type", Map.of("const", type))),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                ref(SCHEMAS + type + ".json")));
    }

    private static Map<String, Object> tombstone() {
        return ordered(
                "name",
                DirectoryEvents.REMOVED,
                "summary",
                "The entry of this key is gone once the next feedback.desk.changed.v1 has arrived.",
                "traits",
                List.of(ref("#/components/messageTraits/cloudEvent")),
                "payload",
                Map.of("type", "null"));
    }

    private static Map<String, Object> deadLetter() {
        return ordered(
                "name",
                "dead-letter",
                "summary",
                "A record as it was, with its own headers and the reason.",
                "headers",
                ordered(
                        "type",
                        "object",
                        "properties",
                        ordered(
                                "dead_reason", Map.of("type", "string"),
                                "dead_listener", Map.of("type", "string"),
                                "dead_partition", Map.of("type", "string"),
                                "dead_offset", Map.of("type", "string"))),
                "payload",
                Map.of());
    }

    private static Map<String, Object> cloudEvent() {
        return Map.of(
                "headers",
                ordered(
                        "type", "object",
                        "properties",
                                ordered(
                                        "ce_specversion", Map.of("const", "1.0"),
                                        "ce_id", ordered("type", "string", "format", "uuid"),
                                        "ce_type", Map.of("type", "string"),
                                        "ce_source",
                                                ordered(
                                                        "type",
                                                        "string",
                                                        "description",
                                                        "the service, as /feedback-ingest"),
                                        "ce_time", ordered("type", "string", "format", "date-time"),
                                        "content-type", Map.of("const", "application/json"),
                                        "traceparent",
                                                ordered(
                                                        "type",
                                                        "string",
                                                        "description",
                                                        "where in a trace it was made (W3C Trace Context)")),
                        "required", List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time")));
    }

    private static Map<String, Class<? extends Event>> typesOf(Feed feed) {
        var types = new TreeMap<String, Class<? extends Event>>();
        EventCodec.types().forEach((type, event) -> {
            if (feed.family().isAssignableFrom(event)) {
                types.put(type, event);
            }
        });
        return types;
    }

    private static Map<String, Object> ref(String target) {
        return Map.of("$ref", target);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
