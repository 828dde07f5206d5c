package org.ambassadordesk.ambassador.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search field, as a full-text query: every word, or what begins like it.
 *
 * <p>What is said rarely is looked up first, and the list is made of what was found. What is said often is not worth
 * collecting: the list is read in its order until a page is full.
 */
final class SearchWords {
    /** Up to so many are collected. */
    private static final int FEW = 1_000;

    private static final int MOST_WORDS = 10;

    private static final String MATCHES = """
            SELECT conversation_id FROM comment WHERE words @@ to_tsquery('simple', :words)
            UNION ALL
            SELECT id FROM conversation WHERE to_tsvector('simple', contact_name) @@ to_tsquery('simple', :words)
            LIMIT :most
            """;

    private static final String AMONG = " AND id = ANY (:found)";

    /** OFFSET keeps it a question about one conversation: else all matches would be collected first. */
    private static final String ONE_BY_ONE = """
             AND (EXISTS (SELECT FROM comment WHERE comment.conversation_id = conversation.id
                    AND comment.words @@ to_tsquery('simple', :words) OFFSET 0)
                OR to_tsvector('simple', contact_name) @@ to_tsquery('simple', :words))
            """;

    private final @Nullable String words;
    private final List<UUID> found;

    private SearchWords(@Nullable String words, List<UUID> found) {
        this.words = words;
        this.found = found;
    }

    /** Looks for what was typed; where that is nothing, everything fits. */
    static SearchWords lookUp(Handle handle, @Nullable String typed) {
        String words = toQuery(typed);
        return new SearchWords(
                words,
                words == null
                        ? List.of()
                        : handle.createQuery(MATCHES)
                                .bind("words", words)
                                .bind("most", FEW + 1)
                                .mapTo(UUID.class)
                                .list());
    }

    /** On the table conversation; begins with AND, or is empty. */
    String condition() {
        return words == null ? "" : found.size() <= FEW ? AMONG : ONE_BY_ONE;
    }

    Query bindTo(Query query) {
        return query.bind("words", words).bindArray("found", UUID.class, found);
    }

    /** Null where there is nothing to look for. Everything but letters and digits separates words. */
    static @Nullable String toQuery(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String query = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
