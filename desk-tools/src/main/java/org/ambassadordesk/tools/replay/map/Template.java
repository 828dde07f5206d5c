package org.ambassadordesk.tools.replay.map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text with columns in it: {@code "@{name}"}. {@code {name?}} is a column that may be missing in the file,
 * {@code {id|integer}} one whose value is changed first. Where a column is empty the whole template has no value.
 */
record Template(List<Piece> pieces) implements ValueRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|?]+)(\\?)?(?:\\|([a-z]+))?\\}");

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException what is wrong with it
     */
    static Template parse(String source) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(source);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Fixed(source.substring(end, matcher.start())));
            Change change = matcher.group(3) == null ? Change.NONE : Change.named(matcher.group(3));
            pieces.add(new Column(matcher.group(1).strip(), matcher.group(2) != null, change));
            end = matcher.end();
        }
        pieces.add(new Fixed(source.substring(end)));
        for (Piece piece : pieces) {
            if (piece instanceof Fixed(String text) && (text.contains("{") || text.contains("}"))) {
                throw new IllegalArgumentException("\"" + source + "\" has a brace that belongs to no {column}");
            }
        }
        return new Template(
                pieces.stream().filter(it -> !it.equals(new Fixed(""))).toList());
    }

    @Override
    public @Nullable String of(MappedRow row) {
        StringBuilder value = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Fixed(String text) -> value.append(text);
                case Column column -> {
                    String text = row.text(column.name());
                    if (text == null || text.isBlank()) {
                        return null;
                    }
                    value.append(column.change().apply(text));
                }
            }
        }
        return value.isEmpty() ? null : value.toString();
    }

    @Override
    public Stream<String> columns() {
        return pieces.stream()
                .<String>mapMulti((piece, names) -> {
                    if (piece instanceof Column column && !column.mayBeMissing()) {
                        names.accept(column.name());
                    }
                })
                .filter(it -> !it.equals(MappedRow.FILE) && !it.equals(MappedRow.LINE));
    }

    /** A part of a template. */
    sealed interface Piece {}

    /** Text that is always there. */
    record Fixed(String text) implements Piece {}

    /** A column's value. */
    record Column(String name, boolean mayBeMissing, Change change) implements Piece {}

    /** What is done to a value before it is used. */
    enum Change {
        NONE,
        /** Numbers that went through a table of floats: {@code 848.0} is 848. */
        INTEGER,
        LOWER,
        /** The first of several with commas between. */
        FIRST;

        static Change named(String name) {
            return Stream.of(INTEGER, LOWER, FIRST)
                    .filter(it -> it.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "|" + name + " is not known; known are |integer, |lower and |first"));
        }

        String apply(String value) {
            return switch (this) {
                case NONE -> value;
                case INTEGER -> value.strip().replaceFirst("\\.0+$", "");
                case LOWER -> value.toLowerCase(Locale.ROOT);
                case FIRST -> value.split(",", 2)[0];
            };
        }
    }
}
