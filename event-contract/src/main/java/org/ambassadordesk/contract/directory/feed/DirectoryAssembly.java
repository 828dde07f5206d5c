package org.ambassadordesk.contract.directory.feed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.jspecify.annotations.Nullable;

/**
 * Puts the directory together from its topic, in the order of the topic. What arrives is staged and takes effect as a
 * whole when its {@link DirectoryEvent.DeskChanged} arrives. The topic may be read from its beginning again at any time:
 * versions older than the present one are then passed over.
 *
 * <p>While the topic is read for the first time, an older version may lack entries that compaction has already removed
 * in favour of newer ones: rely on a directory only once the feed has been read to its end. One thread.
 */
public final class DirectoryAssembly {
    private final SortedMap<String, BusinessCalendar> calendars = new TreeMap<>();
    private final SortedMap<String, Team> teams = new TreeMap<>();
    private final SortedMap<String, Topic> topics = new TreeMap<>();
    private final SortedMap<String, ResponseTarget> targets = new TreeMap<>();
    private final SortedMap<String, Ambassador> ambassadors = new TreeMap<>();
    private final SortedMap<String, Guideline> guidelines = new TreeMap<>();
    private final SortedMap<String, Source> sources = new TreeMap<>();
    private @Nullable Directory current;

    /** Stages an entry; gives the whole directory where the event completes a version that is not out of date. */
    public Optional<Directory> apply(DirectoryEvent event) {
        switch (event) {
            case DirectoryEvent.CalendarChanged e -> calendars.put(e.calendar().id(), e.calendar());
            case DirectoryEvent.TeamChanged e -> teams.put(e.team().id(), e.team());
            case DirectoryEvent.TopicChanged e -> topics.put(e.topic().id(), e.topic());
            case DirectoryEvent.TargetChanged e -> targets.put(e.target().id(), e.target());
            case DirectoryEvent.AmbassadorChanged e ->
                ambassadors.put(e.ambassador().id(), e.ambassador());
            case DirectoryEvent.GuidelineChanged e ->
                guidelines.put(e.guideline().id(), e.guideline());
            case DirectoryEvent.SourceChanged e -> sources.put(e.source().id(), e.source());
            case DirectoryEvent.DeskChanged e -> {
                return complete(e);
            }
        }
        return Optional.empty();
    }

    /** Stages the removal that a tombstone stands for; keys that mean nothing here are passed over. */
    public void remove(String key) {
        int slash = key.indexOf('/');
        String kind = slash < 0 ? key : key.substring(0, slash);
        Map<String, ?> entries =
                switch (kind) {
                    case "calendar" -> calendars;
                    case "team" -> teams;
                    case "topic" -> topics;
                    case "target" -> targets;
                    case "ambassador" -> ambassadors;
                    case "guideline" -> guidelines;
                    case "source" -> sources;
                    default -> Map.<String, Object>of();
                };
        if (slash >= 0 && !entries.isEmpty()) {
            entries.remove(key.substring(slash + 1));
        }
    }

    /** The last complete version. */
    public Optional<Directory> current() {
        return Optional.ofNullable(current);
    }

    private Optional<Directory> complete(DirectoryEvent.DeskChanged mark) {
        if (current != null && mark.version() < current.version()) {
            return Optional.empty();
        }
        var inFileOrder = new LinkedHashMap<String, Topic>();
        topics.values().stream()
                .sorted(Comparator.comparingInt(Topic::position))
                .forEach(topic -> inFileOrder.put(topic.id(), topic));
        current = new Directory(
                mark.version(),
                mark.desk(),
                new LinkedHashMap<>(calendars),
                new LinkedHashMap<>(teams),
                inFileOrder,
                new LinkedHashMap<>(targets),
                new LinkedHashMap<>(ambassadors),
                new LinkedHashMap<>(guidelines),
                new LinkedHashMap<>(sources),
                Map.of()); // prepared texts stay with those who answer: nobody else is told of them
        return Optional.of(current);
    }
}
