package org.ambassadordesk.tools.replay.map;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadordesk.tools.replay.map.ComposedComment.Labels;
import org.ambassadordesk.tools.replay.map.ComposedComment.PostedAt;
import org.jspecify.annotations.Nullable;

/** Reads the {@code comment} part of a map: for each field of the comment where it comes from. */
final class CommentRules {
    private static final String AS_IT_IS = "as-it-is";
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "externalId",
            "channel",
            "text",
            "author",
            "postedAt",
            "threadId",
            "inReplyTo",
            "url",
            "language",
            "topic",
            "rating",
            "labels",
            "attributes"));
    private static final Set<String> AUTHOR_FIELDS = new TreeSet<>(Set.of("id", "name", "handle", "followers"));
    private static final Set<String> RULE_FIELDS = new TreeSet<>(Set.of("from", "as", "otherwise", "pattern"));
    private static final Set<String> DATE_FIELDS = new TreeSet<>(Set.of("from", "formats", "zone"));
    private static final Set<String> LABEL_FIELDS = new TreeSet<>(Set.of("from", "separator"));

    private CommentRules() {}

    static CommentRule rule(MapNode node) {
        if (node.isText()) {
            if (!node.text().equals(AS_IT_IS)) {
                throw node.fault("comment names its fields, or is " + AS_IT_IS);
            }
            return new CommentRule.AsItIs();
        }
        Map<String, MapNode> fields = flat(node);
        for (String required : ComposedComment.REQUIRED) {
            if (!fields.containsKey(required)) {
                throw node.fault(required + " is missing");
            }
        }
        if (!fields.containsKey("text") && !fields.containsKey("rating")) {
            throw node.fault("text is missing");
        }
        MapNode postedAt = fields.get("postedAt");
        MapNode labels = fields.get("labels");
        MapNode attributes = fields.get("attributes");
        return new ComposedComment(
                values(fields, ComposedComment.TEXTS),
                values(fields, ComposedComment.NUMBERS),
                postedAt == null ? null : postedAt(postedAt),
                labels == null ? null : labels(labels),
                attributes == null
                        ? Map.of()
                        : values(attributes.entries(), attributes.entries().keySet()));
    }

    /** Fields by their whole names: {@code author.id}. */
    private static Map<String, MapNode> flat(MapNode node) {
        Map<String, MapNode> fields = new LinkedHashMap<>(node.entries(FIELDS));
        MapNode author = fields.remove("author");
        if (author != null) {
            author.entries(AUTHOR_FIELDS).forEach((name, value) -> fields.put("author." + name, value));
        }
        return fields;
    }

    private static Map<String, ValueRule> values(Map<String, MapNode> fields, Iterable<String> names) {
        Map<String, ValueRule> values = new LinkedHashMap<>();
        for (String name : names) {
            MapNode node = fields.get(name);
            if (node != null) {
                values.put(name, value(node));
            }
        }
        return values;
    }

    /** A template, a list of candidates, or a value that is changed. */
    private static ValueRule value(MapNode node) {
        if (node.isText()) {
            try {
                return Template.parse(node.text());
            } catch (IllegalArgumentException e) {
                throw node.fault(String.valueOf(e.getMessage()));
            }
        }
        if (node.isList()) {
            return new ValueRule.FirstOf(
                    node.list().stream().map(CommentRules::value).toList());
        }
        Map<String, MapNode> fields = node.entries(RULE_FIELDS);
        ValueRule from = value(needed(node, fields));
        MapNode pattern = fields.get("pattern");
        if (pattern != null) {
            from = new ValueRule.Part(from, grouping(pattern));
        }
        return fields.containsKey("as") || fields.containsKey("otherwise") ? translated(from, fields) : from;
    }

    private static Pattern grouping(MapNode node) {
        Pattern pattern = MapFile.pattern(node);
        if (pattern.groupCount() < 1) {
            throw node.fault("the pattern needs a group (…) around the part that is meant");
        }
        return pattern;
    }

    private static ValueRule translated(ValueRule from, Map<String, MapNode> fields) {
        Map<String, String> as = new LinkedHashMap<>();
        MapNode table = fields.get("as");
        if (table != null) {
            table.entries().forEach((name, value) -> as.put(name, value.text()));
        }
        return new ValueRule.Translated(from, as, text(fields.get("otherwise")));
    }

    private static PostedAt postedAt(MapNode node) {
        if (node.isText() || node.isList()) {
            return new PostedAt(value(node), DateFormats.of(List.of("iso"), ZoneOffset.UTC));
        }
        Map<String, MapNode> fields = node.entries(DATE_FIELDS);
        MapNode formats = fields.get("formats");
        String zone = text(fields.get("zone"));
        try {
            return new PostedAt(
                    value(needed(node, fields)),
                    DateFormats.of(
                            formats == null ? List.of("iso") : formats.texts(),
                            zone == null ? ZoneOffset.UTC : ZoneId.of(zone)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw node.fault("a date format or zone is not valid: " + e.getMessage());
        }
    }

    private static Labels labels(MapNode node) {
        if (node.isText() || node.isList()) {
            return new Labels(value(node), ",");
        }
        Map<String, MapNode> fields = node.entries(LABEL_FIELDS);
        MapNode separator = fields.get("separator");
        return new Labels(value(needed(node, fields)), separator == null ? "," : separator.text());
    }

    private static MapNode needed(MapNode node, Map<String, MapNode> fields) {
        MapNode from = fields.get("from");
        if (from == null) {
            throw node.fault("from is missing");
        }
        return from;
    }

    private static @Nullable String text(@Nullable MapNode node) {
        return node == null ? null : node.text();
    }
}
