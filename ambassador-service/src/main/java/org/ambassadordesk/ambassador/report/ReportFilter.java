package org.ambassadordesk.ambassador.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about; null does not filter.
 *
 * @param topic a topic's id; {@code triage} for what has none
 * @param imported only what was finished elsewhere, or only what was not
 */
public record ReportFilter(
        @Nullable String topic,
        @Nullable String team,
        @Nullable String channel,
        @Nullable String language,
        @Nullable Boolean imported) {
    private static final int MOST_NAMED = 30;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Everything. */
    public static final ReportFilter NONE = new ReportFilter(null, null, null, null);

    /** Wherever it was finished. */
    public ReportFilter(
            @Nullable String topic, @Nullable String team, @Nullable String channel, @Nullable String language) {
        this(topic, team, channel, language, null);
    }

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
                    && (language == null || language.equals(label.language()))
                    && (imported == null || imported == label.imported());
        });
    }

    /**
     * Says what of it this desk does not know, to whoever finds nothing.
     *
     * @throws ProblemException naming the first field with an unknown value
     */
    void refuseUnknown(Directory directory) {
        refuse("topic", topic, Stream.concat(directory.topics().keySet().stream(), Stream.of(Grouping.TRIAGE)));
        refuse("team", team, Stream.concat(directory.teams().keySet().stream(), Stream.of(Grouping.TRIAGE)));
        refuse("channel", channel, directory.sources().values().stream().flatMap(source -> source.channels().stream()));
        if (language != null && !language.equals(Language.UNDETERMINED) && !LANGUAGES.contains(language)) {
            throw ProblemException.invalid(
                    "language", "must be a language of ISO 639-1, as de or en, or und where nobody could tell");
        }
    }

    private static void refuse(String field, @Nullable String value, Stream<String> known) {
        List<String> all = known.distinct().sorted().toList();
        if (value != null && !all.contains(value)) {
            throw all.size() > MOST_NAMED
                    ? ProblemException.invalid(field, "is not known")
                    : ProblemException.invalid(field, "is not known; known are {0}", String.join(", ", all));
        }
    }
}
