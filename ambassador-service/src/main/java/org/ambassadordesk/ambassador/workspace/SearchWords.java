package org.ambassadordesk.ambassador.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the search field, as a full-text query: every word, or what begins like it. */
final class SearchWords {
    static final String CONDITION = """
             AND (EXISTS (SELECT FROM comment WHERE comment.conversation_id = conversation.id
                    AND comment.words @@ to_tsquery('simple', :words))
                OR to_tsvector('simple', contact_name) @@ to_tsquery('simple', :words))
            """;

    private static final int MOST_WORDS = 10;

    private SearchWords() {}

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
