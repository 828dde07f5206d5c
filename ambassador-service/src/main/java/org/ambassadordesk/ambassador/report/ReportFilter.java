package org.ambassadordesk.ambassador.report;

import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about; null does not filter.
 *
 * @param topic a topic's id; {@code triage} for what has none
 */
public record ReportFilter(
        @Nullable String topic,
        @Nullable String team,
        @Nullable String channel,
        @Nullable String language) {
    /** Everything. */
    public static final ReportFilter NONE = new ReportFilter(null, null, null, null);

    /**
     * The rows that are left.
     *
     * @param teams by topic
     */
    public Choice choice(Map<String, String> teams) {
        return Choice.labelled(label -> {
            String about = Objects.requireNonNullElse(label.topic(), Grouping.TRIAGE);
            return (topic == null || topic.equals(about))
                    && (team == null || team.equals(teams.getOrDefault(about, Grouping.TRIAGE)))
                    && (channel == null || channel.equals(label.channel()))
                    && (language == null || language.equals(label.language()));
        });
    }
}
