package org.ambassadordesk.ambassador.report.day;

import org.jspecify.annotations.Nullable;

/**
 * What many rows share, and by what they are chosen and grouped.
 *
 * @param topic null in triage
 * @param importNumber which import brought it, from 1; 0 where it took place here
 */
public record Label(Kind kind, @Nullable String topic, String channel, String language, int importNumber) {
    /** Of what took place here. */
    public Label(Kind kind, @Nullable String topic, String channel, String language) {
        this(kind, topic, channel, language, 0);
    }

    /** Whether it was finished elsewhere, before this desk. */
    public boolean imported() {
        return importNumber > 0;
    }
}
