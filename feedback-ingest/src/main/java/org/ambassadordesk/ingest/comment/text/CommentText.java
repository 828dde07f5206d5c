package org.ambassadordesk.ingest.comment.text;

import org.ambassadordesk.contract.event.TextFeatures;
import org.ambassadordesk.contract.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A posted text, normalized.
 *
 * @param original what was posted, where it differs; NUL, which no database of ours stores, stands there as U+FFFD
 */
public record CommentText(String text, @Nullable String original, TextFeatures features) {
    /**
     * Normalizes a text.
     *
     * @param posted well-formed Unicode: no lone surrogates
     */
    public static CommentText of(String posted) {
        Markup markup = Markup.read(posted);
        String text = PlainText.of(markup.text());
        String original = text.equals(posted) ? null : posted.replace('\0', '\uFFFD');
        return new CommentText(text, original, FeatureScan.of(text, markup.links()));
    }

    public static CommentText none() {
        return new CommentText("", null, TextFeatures.none());
    }
}
