package org.ambassadordesk.tools.replay.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object's values: {@code user.name} is the name inside user, a list is its values with commas between. */
record JsonCells(ObjectNode json) implements Row.Cells {
    @Override
    public @Nullable String text(String column) {
        JsonNode direct = json.get(column);
        return textOf(direct == null ? json.at("/" + column.replace('.', '/')) : direct);
    }

    private static @Nullable String textOf(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    @Override
    public Optional<ObjectNode> object() {
        return Optional.of(json);
    }

    SequencedSet<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
