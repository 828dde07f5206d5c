package org.ambassadordesk.ambassador.report.day;

import org.jspecify.annotations.Nullable;

/**
 * What many rows share, and by what they are chosen and grouped.
 *
 * @param topic null in triage
 * @param imported whether it was finished elsewhere, before this desk
 */
public record Label(Kind kind, @Nullable String topic, String channel, String language, boolean imported) {
    /** Of what took place here. */
    public Label(Kind kind, @Nullable String topic, String channel, String language) {
        this(kind, topic, channel, language, false);
    }
}
