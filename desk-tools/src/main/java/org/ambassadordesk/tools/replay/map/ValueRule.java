package org.ambassadordesk.tools.replay.map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value of the comment comes from. */
sealed interface ValueRule permits Template, ValueRule.FirstOf, ValueRule.Translated, ValueRule.Part {
    /** Null where the row has none. */
    @Nullable
    String of(MappedRow row);

    /** Columns that must be there. */
    Stream<String> columns();

    /** Candidates: the first that has a value. */
    record FirstOf(List<ValueRule> candidates) implements ValueRule {
        @Override
        public @Nullable String of(MappedRow row) {
            return candidates.stream()
                    .map(it -> it.of(row))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Stream<String> columns() {
            return candidates.stream().flatMap(ValueRule::columns);
        }
    }

    /** Another name for some values; the others become {@code otherwise}, or stay as they are without one. */
    record Translated(
            ValueRule from,
            Map<String, String> as,
            @Nullable String otherwise) implements ValueRule {
        @Override
        public @Nullable String of(MappedRow row) {
            String value = from.of(row);
            String unknown = otherwise == null ? value : otherwise;
            return value == null ? otherwise : as.getOrDefault(value, unknown);
        }

        @Override
        public Stream<String> columns() {
            return from.columns();
        }
    }

    /** What the first group of a pattern matches. */
    record Part(ValueRule from, Pattern pattern) implements ValueRule {
        @Override
        public @Nullable String of(MappedRow row) {
            String value = from.of(row);
            if (value == null) {
                return null;
            }
            Matcher matcher = pattern.matcher(value);
            return matcher.find() ? matcher.group(1) : null;
        }

        @Override
        public Stream<String> columns() {
            return from.columns();
        }
    }
}
