package org.ambassadordesk.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Lateness;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema 2020-12 of event records as the codec writes them: what is nullable may be missing, all else is there.
 * Further properties are allowed, since a later version may add some.
 */
public final class EventSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordDocs docs = RecordDocs.read(Path.of("src/main/java"));

    /** The schema of one event type. */
    public ObjectNode of(String eventType, Class<?> event) {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:ambassadordesk:event:" + eventType)
                .put("title", eventType);
        var parts = new TreeMap<String, ObjectNode>();
        schema.setAll(object(event, parts));
        if (!parts.isEmpty()) {
            schema.set("$defs", JSON.objectNode().setAll(parts));
        }
        return schema;
    }

    /** What the record says of itself. */
    public String description(Class<?> event) {
        return docs.of(event);
    }

    private ObjectNode object(Class<?> type, Map<String, ObjectNode> parts) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = value(component.getAnnotatedType(), parts);
            describe(property, docs.of(type, component.getName()));
            properties.set(component.getName(), property);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        ObjectNode object = describe(JSON.objectNode().put("type", "object"), docs.of(type));
        object.set("properties", properties);
        object.set("required", required);
        return object;
    }

    private ObjectNode value(AnnotatedType annotated, Map<String, ObjectNode> parts) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            return collection(generic, parts);
        }
        var type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return reference(type, parts);
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type == Object.class) {
            ObjectNode scalar = JSON.objectNode();
            scalar.putArray("type").add("string").add("number").add("boolean").add("null");
            return scalar;
        }
        return simple(type);
    }

    private ObjectNode collection(AnnotatedParameterizedType generic, Map<String, ObjectNode> parts) {
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        var raw = (Class<?>) ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType();
        if (raw == Map.class) {
            ObjectNode object = JSON.objectNode().put("type", "object");
            if (((Class<?>) arguments[0].getType()).isEnum()) {
                object.set("propertyNames", enumeration((Class<?>) arguments[0].getType()));
            }
            return object.set("additionalProperties", value(arguments[1], parts));
        }
        if (raw != List.class && raw != Set.class) {
            throw new IllegalArgumentException("no schema for " + generic);
        }
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", value(arguments[0], parts));
        return raw == Set.class ? array.put("uniqueItems", true) : array;
    }

    private ObjectNode reference(Class<?> type, Map<String, ObjectNode> parts) {
        String name = type.getCanonicalName().substring(type.getPackageName().length() + 1);
        if (!parts.containsKey(name)) {
            parts.put(name, JSON.objectNode());
            parts.put(name, object(type, parts));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode words = JSON.objectNode().put("type", "string");
        ArrayNode all = words.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            JsonNode word = EventCodec.json().valueToTree(constant);
            all.add(word);
        }
        return words;
    }

    private static ObjectNode simple(Class<?> type) {
        ObjectNode text = JSON.objectNode().put("type", "string");
        return switch (type.getName()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" ->
                JSON.objectNode().put("type", "integer");
            case "double", "java.lang.Double" -> JSON.objectNode().put("type", "number");
            case "boolean", "java.lang.Boolean" -> JSON.objectNode().put("type", "boolean");
            default -> {
                String format = FORMATS.get(type);
                if (format == null) {
                    throw new IllegalArgumentException("no schema for " + type);
                }
                yield format.isEmpty() ? text : text.put("format", format);
            }
        };
    }

    private static final Map<Class<?>, String> FORMATS = Map.of(
            String.class, "",
            ZoneId.class, "",
            UUID.class, "uuid",
            Instant.class, "date-time",
            Lateness.class, "",
            LocalDate.class, "date",
            Duration.class, "duration");

    private static ObjectNode describe(ObjectNode schema, String description) {
        return description.isEmpty() ? schema : schema.put("description", description);
    }
}
