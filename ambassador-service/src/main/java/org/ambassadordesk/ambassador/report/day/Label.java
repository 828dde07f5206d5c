package org.ambassadordesk.ambassador.report.day;

import org.jspecify.annotations.Nullable;

/**
 * What many rows share, and by what they are chosen and grouped.
 *
 * @param topic null in triage
 */
public record Label(Kind kind, @Nullable String topic, String channel, String language) {}
