package org.ambassadordesk.contract.event;

import java.util.List;

/** What stands out in a text, in order of appearance: absolute links, @mentions, #hashtags, emoji. */
public record TextFeatures(List<String> links, List<String> mentions, List<String> hashtags, List<String> emoji) {
    public static TextFeatures none() {
        return new TextFeatures(List.of(), List.of(), List.of(), List.of());
    }
}
