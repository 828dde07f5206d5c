package org.ambassadordesk.ambassador.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One check as a form writes it: every field is what somebody typed, right or wrong.
 *
 * @param words one a line, as {@code hosts}
 * @param messages one a line: the language, a colon and the sentence
 * @param problems what is wrong with it, field by field; empty where nobody looked
 */
record CheckRow(
        String id,
        String kind,
        String effect,
        String pattern,
        String max,
        String words,
        String hosts,
        String confidence,
        String message,
        String messages,
        Map<String, String> problems) {
    private static final Set<String> KNOWN =
            Set.of("id", "kind", "effect", "pattern", "max", "words", "hosts", "confidence", "message", "messages");
    /** Which fields a kind of check has beside those that all have. */
    private static final Map<String, String> OWN = Map.of(
            "pattern", "pattern",
            "max-length", "max",
            "unknown-link", "hosts",
            "tone", "words",
            "disclosure", "words",
            "language", "confidence");

    static CheckRow fresh(String id) {
        return new CheckRow(id, "pattern", "warn", "", "", "", "", "", "", "", Map.of());
    }

    /** As the directory file writes it; empty where there is something in it that has no place in the form. */
    static Optional<CheckRow> of(Object entry) {
        if (!(entry instanceof Map<?, ?> fields) || !KNOWN.containsAll(fields.keySet())) {
            return Optional.empty();
        }
        boolean plain = fields.entrySet().stream().allMatch(CheckRow::fits);
        return plain
                ? Optional.of(new CheckRow(
                        text(fields, "id"),
                        text(fields, "kind"),
                        text(fields, "effect"),
                        text(fields, "pattern"),
                        text(fields, "max"),
                        text(fields, "words"),
                        text(fields, "hosts"),
                        text(fields, "confidence"),
                        text(fields, "message"),
                        text(fields, "messages"),
                        Map.of()))
                : Optional.empty();
    }

    private static boolean fits(Map.Entry<?, ?> field) {
        return switch (field.getValue()) {
            case null -> true;
            case List<?> list -> list.stream().allMatch(CheckRow::isOneLine);
            case Map<?, ?> map ->
                field.getKey().equals("messages") && map.values().stream().allMatch(CheckRow::isOneLine);
            case Object one -> !one.toString().contains("\n");
        };
    }

    /** As it was, once the form gives it back. */
    private static boolean isOneLine(Object value) {
        String text = String.valueOf(value);
        return !text.contains("\n") && text.equals(text.strip());
    }

    private static String text(Map<?, ?> fields, String name) {
        return switch (fields.get(name)) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining("\n"));
            case Object one -> one.toString();
        };
    }

    /** As the directory file writes it: what belongs to another kind of check is left out. */
    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("kind", kind);
        entry.put("effect", effect);
        switch (String.valueOf(OWN.get(kind))) {
            case "pattern" -> put(entry, "pattern", pattern);
            case "max" -> put(entry, "max", max);
            case "hosts" -> put(entry, "hosts", lines(hosts));
            case "words" -> put(entry, "words", lines(words));
            case "confidence" -> put(entry, "confidence", confidence);
            default -> {
                // this kind has none
            }
        }
        put(entry, "message", message);
        put(entry, "messages", languages(messages));
        return entry;
    }

    private static void put(Map<String, Object> entry, String field, Object value) {
        boolean said =
                switch (value) {
                    case List<?> list -> !list.isEmpty();
                    case Map<?, ?> map -> !map.isEmpty();
                    default -> !value.toString().isBlank();
                };
        if (said) {
            entry.put(field, value);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Map<String, Object> languages(String text) {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (String line : lines(text)) {
            String[] parts = line.split(":", 2);
            messages.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
        }
        return messages;
    }

    /** What somebody typed into a field. */
    String typed(String field) {
        return switch (field) {
            case "id" -> id;
            case "kind" -> kind;
            case "effect" -> effect;
            case "pattern" -> pattern;
            case "max" -> max;
            case "words" -> words;
            case "hosts" -> hosts;
            case "confidence" -> confidence;
            case "message" -> message;
            default -> messages;
        };
    }

    CheckRow with(Map<String, String> found) {
        return new CheckRow(
                id, kind, effect, pattern, max, words, hosts, confidence, message, messages, Map.copyOf(found));
    }

    /** Those that can all be shown in the form; empty where one of them cannot. */
    static Optional<List<CheckRow>> all(List<?> entries) {
        List<CheckRow> rows = new ArrayList<>();
        for (Object entry : entries) {
            CheckRow row = of(entry).orElse(null);
            if (row == null) {
                return Optional.empty();
            }
            rows.add(row);
        }
        return Optional.of(rows);
    }
}
