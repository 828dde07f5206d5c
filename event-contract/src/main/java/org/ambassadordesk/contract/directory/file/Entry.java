package org.ambassadordesk.contract.directory.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file. Hands out its fields by name and turns what is wrong with them into findings; whatever was
 * never asked for is unknown. A wrong value is replaced by a substitute, so that reading goes on and finds the rest.
 */
final class Entry {
    /** Bounds what aliases can multiply. */
    private static final int MOST_ITEMS = 20_000;

    private final Findings findings;
    private final String path;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Entry(Findings findings, String path, @Nullable Node node) {
        this.findings = findings;
        this.path = path;
        if (node instanceof MappingNode mapping) {
            bounded(path, mapping.getValue()).forEach(this::take);
        } else if (node != null) {
            findings.error(path, "must have fields of its own, as name: value");
        }
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Scalar<T> {
        /**
         * The value that a text stands for.
         *
         * @throws IllegalArgumentException with a sentence that says what to write instead
         */
        T read(String text);
    }

    /** Whether the field has a value: {@code shift:} with nothing behind it has none. */
    boolean has(String field) {
        return node(field) != null;
    }

    <T> T required(String field, Scalar<T> scalar, T substitute) {
        T value = orMissing(field, scalar);
        return value == null ? substitute : value;
    }

    <T> T orElse(String field, Scalar<T> scalar, T standard) {
        T value = optional(field, scalar);
        return value == null ? standard : value;
    }

    <T> @Nullable T optional(String field, Scalar<T> scalar) {
        known.add(field);
        Node node = node(field);
        return node == null ? null : read(pathOf(field), node, scalar);
    }

    /** Whether the field has fields of its own. */
    boolean isMapping(String field) {
        return node(field) instanceof MappingNode;
    }

    boolean isEmptyList(String field) {
        return node(field) instanceof SequenceNode sequence
                && sequence.getValue().isEmpty();
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** A list of values; a single value stands for a list of one. Wrong values are left out. */
    <T> List<T> list(String field, Scalar<T> scalar) {
        var values = new ArrayList<T>();
        for (Located item : items(field)) {
            T value = read(item.path(), item.node(), scalar);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** The mapping below a field; empty where there is none. */
    Entry entry(String field) {
        known.add(field);
        return new Entry(findings, pathOf(field), node(field));
    }

    /** Things by id, in the order of the file. */
    <T> Map<String, T> entries(String field, BiFunction<String, Entry, T> reader) {
        Entry all = entry(field);
        var things = new LinkedHashMap<String, T>();
        for (String id : all.fields.keySet()) {
            all.read(all.pathOf(id), id, Scalars::id);
            Entry entry = all.entry(id);
            things.put(id, reader.apply(id, entry));
            entry.refuseUnknown();
        }
        return things;
    }

    /** Values by a free key, in the order of the file. */
    <T> Map<String, T> values(String field, Scalar<T> scalar) {
        Entry all = entry(field);
        var values = new LinkedHashMap<String, T>();
        for (String key : all.fields.keySet()) {
            T value = all.orMissing(key, scalar);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** A list of mappings. */
    <T> List<T> each(String field, Function<Entry, T> reader) {
        var things = new ArrayList<T>();
        for (Located item : items(field)) {
            var entry = new Entry(findings, item.path(), item.node());
            things.add(reader.apply(entry));
            entry.refuseUnknown();
        }
        return List.copyOf(things);
    }

    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void error(String field, String message) {
        findings.error(pathOf(field), message);
    }

    /** To be called when everything this entry may have has been asked for. */
    void refuseUnknown() {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                findings.error(pathOf(field), "is no field here; " + Suggestion.instead(field, known));
            }
        }
    }

    /** The value, or null and a finding. */
    <T> @Nullable T orMissing(String field, Scalar<T> scalar) {
        if (!has(field)) {
            error(field, "is missing; add " + field + ": …");
        }
        return optional(field, scalar);
    }

    private record Located(String path, Node node) {}

    private List<Located> items(String field) {
        known.add(field);
        Node node = node(field);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(new Located(pathOf(field), node));
        }
        var items = new ArrayList<Located>();
        for (Node item : bounded(pathOf(field), sequence.getValue())) {
            String itemPath = pathOf(field) + "[" + items.size() + "]";
            findings.locate(itemPath, lineOf(item));
            items.add(new Located(itemPath, item));
        }
        return items;
    }

    private void take(NodeTuple tuple) {
        int line = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.errorAt(line, path, "has a key that is no plain name; write name: value");
        } else if (fields.containsKey(key.getValue())) {
            findings.errorAt(line, pathOf(key.getValue()), "stands here twice; keep one");
        } else {
            fields.put(key.getValue(), tuple.getValueNode());
            findings.locate(pathOf(key.getValue()), line);
        }
    }

    private @Nullable Node node(String field) {
        Node node = fields.get(field);
        return node == null || node.getTag().equals(Tag.NULL) ? null : node;
    }

    private <T> List<T> bounded(String at, List<T> items) {
        if (items.size() <= MOST_ITEMS) {
            return items;
        }
        findings.error(at, "has more than " + MOST_ITEMS + " entries; take some out");
        return items.subList(0, MOST_ITEMS);
    }

    private <T> @Nullable T read(String at, Node node, Scalar<T> scalar) {
        if (node instanceof ScalarNode value) {
            return read(at, value.getValue(), scalar);
        }
        findings.error(at, "must be one value, no list and no fields");
        return null;
    }

    private <T> @Nullable T read(String at, String text, Scalar<T> scalar) {
        try {
            return scalar.read(text);
        } catch (IllegalArgumentException e) {
            findings.error(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
