package org.ambassadordesk.tools.people;

import java.util.Arrays;
import java.util.List;

/**
 * What the counted conversations hold: a customer who writes again before the matter is over, and whoever writes in the
 * same thread, is in the same conversation, so there are more comments than conversations.
 *
 * @param conversations that began meanwhile
 * @param comments in them
 * @param laterAnswers owed in them after the first
 */
record Contents(long conversations, long comments, long laterAnswers) {
    /** Of the rows of {@code conversations.csv}, which hold neither names nor texts, and so no quotes. */
    static Contents of(List<String> rows) {
        if (rows.isEmpty()) {
            return new Contents(0, 0, 0);
        }
        List<String> names = Arrays.asList(rows.getFirst().split(",", -1));
        List<String> conversations = rows.subList(1, rows.size());
        return new Contents(
                conversations.size(),
                sum(conversations, names.indexOf("comments")),
                sum(conversations, names.indexOf("next_responses")));
    }

    private static long sum(List<String> rows, int column) {
        return column < 0
                ? 0
                : rows.stream()
                        .map(row -> row.split(",", -1))
                        .filter(cells -> column < cells.length && !cells[column].isEmpty())
                        .mapToLong(cells -> Long.parseLong(cells[column]))
                        .sum();
    }

    String inWords() {
        return comments + " comments in " + conversations + " conversations, counted by their first answer; "
                + laterAnswers + " later answers were owed in them. What was posted before is in no figure.";
    }
}
