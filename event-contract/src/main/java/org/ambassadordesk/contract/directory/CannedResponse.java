package org.ambassadordesk.contract.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text prepared for answers that many customers get; its author goes on from it in their own words.
 *
 * @param topics it is offered for; empty means all
 * @param language it is offered in; null means all
 * @param text with places as {@code {customer}} that are filled when it is taken; see {@link #PLACES}
 */
public record CannedResponse(
        String id,
        String name,
        List<String> topics,
        @Nullable String language,
        String text) {
    /**
     * What may stand between braces: the customer's name, the author's name and first name, the desk's name, the topic's
     * name.
     */
    public static final List<String> PLACES = List.of("customer", "name", "first_name", "desk", "topic");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]*)}");

    /** All places in the text, known or not. */
    public Set<String> places() {
        Set<String> found = new LinkedHashSet<>();
        PLACE.matcher(text).results().forEach(place -> found.add(place.group(1)));
        return found;
    }

    /** Whether it is offered for a conversation; one whose language nobody could tell is offered all. */
    public boolean fits(@Nullable String topic, String conversationLanguage) {
        return (topics.isEmpty() || (topic != null && topics.contains(topic)))
                && (language == null || conversationLanguage.equals("und") || language.equals(conversationLanguage));
    }

    /** The text with its places filled; one without a value stays as it is, so that nobody sends it unseen. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
