package org.ambassadordesk.contract.directory.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.DirectoryEvent;

/**
 * What has to be said on the directory's topic to get from one version to the next: removed entries as tombstones for
 * their keys, then the events, of which {@link DirectoryEvent.DeskChanged} is always there and always last.
 */
public record DirectoryEvents(List<String> removed, List<DirectoryEvent> events) {
    /** CloudEvents type of a tombstone, which has no data. */
    public static final String REMOVED = "feedback.directory.removed.v1";

    /** Only what differs; an entry that stays the same keeps the version it was last changed in. */
    public static DirectoryEvents of(Directory previous, Directory next) {
        if (next.version() <= previous.version()) {
            throw new IllegalArgumentException(
                    "version " + next.version() + " does not follow version " + previous.version());
        }
        var difference = new Difference(next.version());
        difference.add("calendar", previous.calendars(), next.calendars(), DirectoryEvent.CalendarChanged::new);
        difference.add("target", previous.targets(), next.targets(), DirectoryEvent.TargetChanged::new);
        difference.add("team", previous.teams(), next.teams(), DirectoryEvent.TeamChanged::new);
        difference.add("topic", previous.topics(), next.topics(), DirectoryEvent.TopicChanged::new);
        difference.add("ambassador", previous.ambassadors(), next.ambassadors(), DirectoryEvent.AmbassadorChanged::new);
        difference.add("guideline", previous.guidelines(), next.guidelines(), DirectoryEvent.GuidelineChanged::new);
        difference.add("source", previous.sources(), next.sources(), DirectoryEvent.SourceChanged::new);
        difference.events.add(new DirectoryEvent.DeskChanged(next.version(), next.desk()));
        return new DirectoryEvents(List.copyOf(difference.removed), List.copyOf(difference.events));
    }

    private static final class Difference {
        private final long version;
        private final List<String> removed = new ArrayList<>();
        private final List<DirectoryEvent> events = new ArrayList<>();

        Difference(long version) {
            this.version = version;
        }

        <T> void add(
                String kind, Map<String, T> previous, Map<String, T> next, BiFunction<Long, T, DirectoryEvent> event) {
            previous.keySet().stream().filter(id -> !next.containsKey(id)).forEach(id -> removed.add(kind + "/" + id));
            next.forEach((id, entry) -> {
                if (!entry.equals(previous.get(id))) {
                    events.add(event.apply(version, entry));
                }
            });
        }
    }
}
