package org.ambassadordesk.tools.replay.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comment put together from columns.
 *
 * @param texts fields of the comment that are texts; {@code author.id} is a field inside author
 * @param numbers fields that are whole numbers
 * @param attributes named values
 */
record ComposedComment(
        Map<String, ValueRule> texts,
        Map<String, ValueRule> numbers,
        @Nullable PostedAt postedAt,
        @Nullable Labels labels,
        Map<String, ValueRule> attributes)
        implements CommentRule {
    static final List<String> TEXTS = List.of(
            "externalId",
            "channel",
            "text",
            "author.id",
            "author.name",
            "author.handle",
            "threadId",
            "inReplyTo",
            "url",
            "language",
            "topic");
    static final List<String> NUMBERS = List.of("rating", "author.followers");

    /** What no comment can do without; the text may be missing where there is a rating. */
    static final List<String> REQUIRED = List.of("externalId", "channel", "author.id");

    @Override
    public ObjectNode comment(MappedRow row) throws UnmappableRow {
        ObjectNode comment = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, ValueRule> text : texts.entrySet()) {
            putText(comment, text.getKey(), text.getValue().of(row));
        }
        for (Map.Entry<String, ValueRule> number : numbers.entrySet()) {
            putNumber(comment, number.getKey(), number.getValue().of(row));
        }
        if (postedAt != null) {
            postedAt.put(comment, row);
        }
        if (labels != null) {
            labels.put(comment, row);
        }
        attributes.forEach((name, rule) -> {
            String value = rule.of(row);
            if (value != null) {
                comment.withObjectProperty("attributes").put(name, value.strip());
            }
        });
        if (!comment.has("text") && !comment.has("rating")) {
            throw new UnmappableRow("text is empty");
        }
        return comment;
    }

    private static void putText(ObjectNode comment, String field, @Nullable String value) throws UnmappableRow {
        if (value != null) {
            parent(comment, field).put(name(field), field.equals("text") ? value : value.strip());
        } else if (REQUIRED.contains(field)) {
            throw new UnmappableRow(field + " is empty");
        }
    }

    private static void putNumber(ObjectNode comment, String field, @Nullable String value) throws UnmappableRow {
        if (value != null) {
            try {
                parent(comment, field).put(name(field), Long.parseLong(value.strip()));
            } catch (NumberFormatException e) {
                throw new UnmappableRow(field + " is no whole number");
            }
        }
    }

    private static ObjectNode parent(ObjectNode comment, String field) {
        return field.startsWith("author.") ? comment.withObjectProperty("author") : comment;
    }

    private static String name(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    @Override
    public Stream<String> columns() {
        Stream<ValueRule> others = Stream.of(
                        postedAt == null ? null : postedAt.from(), labels == null ? null : labels.from())
                .mapMulti((rule, kept) -> {
                    if (rule != null) {
                        kept.accept(rule);
                    }
                });
        return Stream.of(texts.values().stream(), numbers.values().stream(), attributes.values().stream(), others)
                .flatMap(it -> it)
                .flatMap(ValueRule::columns);
    }

    /** When it was said. */
    record PostedAt(ValueRule from, DateFormats formats) {
        void put(ObjectNode comment, MappedRow row) throws UnmappableRow {
            String value = from.of(row);
            if (value != null) {
                var moment = formats.read(value);
                if (moment.isEmpty()) {
                    throw new UnmappableRow("postedAt has none of the formats that the map names");
                }
                comment.put("postedAt", moment.get().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            }
        }
    }

    /** Several values out of one. */
    record Labels(ValueRule from, String separator) {
        void put(ObjectNode comment, MappedRow row) {
            String value = from.of(row);
            if (value != null) {
                var labels = comment.putArray("labels");
                Arrays.stream(value.split(Pattern.quote(separator), -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .forEach(labels::add);
            }
        }
    }
}
