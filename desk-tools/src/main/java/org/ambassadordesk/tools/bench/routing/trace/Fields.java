package org.ambassadordesk.tools.bench.routing.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;

/** A JSON object whose fields must be there and of their kind; else it says where. */
record Fields(String where, JsonNode node) {
    ToolFailure broken(String name, String why) {
        return new ToolFailure(where + ": " + name + " " + why);
    }

    Fields field(String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw broken(name, "is missing");
        }
        return new Fields(where + " " + name, field);
    }

    long whole(String name) {
        JsonNode field = field(name).node;
        if (!field.isIntegralNumber()) {
            throw broken(name, "is no whole number: " + field);
        }
        return field.longValue();
    }

    double real(String name, double otherwise) {
        JsonNode field = node.get(name);
        if (field == null) {
            return otherwise;
        }
        if (!field.isNumber()) {
            throw broken(name, "is no number: " + field);
        }
        return field.doubleValue();
    }

    String text(String name) {
        JsonNode field = field(name).node;
        if (!field.isTextual()) {
            throw broken(name, "is no text: " + field);
        }
        return field.textValue();
    }

    List<Fields> list(String name) {
        Fields list = field(name);
        if (!list.node.isArray()) {
            throw broken(name, "is no list");
        }
        List<Fields> entries = new ArrayList<>();
        list.node.forEach(entry -> entries.add(new Fields(list.where + "[" + entries.size() + "]", entry)));
        return entries;
    }

    List<Integer> wholes(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (Fields entry : list(name)) {
            if (!entry.node.isInt()) {
                throw entry.broken("", "is no whole number: " + entry.node);
            }
            numbers.add(entry.node.intValue());
        }
        return numbers;
    }

    /** Whole numbers by name; none where the field is missing. */
    Map<String, Long> entries(String name) {
        Map<String, Long> entries = new LinkedHashMap<>();
        JsonNode field = node.get(name);
        if (field != null) {
            field.properties()
                    .forEach(entry ->
                            entries.put(entry.getKey(), entry.getValue().longValue()));
        }
        return entries;
    }

    /** This is a list of pairs, in order and not overlapping. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (JsonNode pair : node) {
            if (pair.size() != 2
                    || !pair.get(0).isIntegralNumber()
                    || !pair.get(1).isIntegralNumber()) {
                throw broken("", "is no list of [from, to]");
            }
            var stretch = new Stretch(pair.get(0).longValue(), pair.get(1).longValue());
            if (stretch.from() < last || stretch.to() <= stretch.from()) {
                throw broken("", "is not in order at [" + stretch.from() + ", " + stretch.to() + "]");
            }
            last = stretch.to();
            stretches.add(stretch);
        }
        return stretches;
    }
}
