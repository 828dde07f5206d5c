package org.ambassadordesk.ambassador.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadordesk.ambassador.directory.DirectoryChange;
import org.ambassadordesk.ambassador.directory.DirectoryHistory;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** In whose open hours a topic was answered at a time, as far as this desk knows. */
@ApplicationScoped
class CalendarsThen {
    private final DirectoryHistory directories;
    /** By version, which never changes: the calendar of each topic. */
    private final Map<Long, Map<String, String>> known = new ConcurrentHashMap<>();

    CalendarsThen(DirectoryHistory directories) {
        this.directories = directories;
    }

    /**
     * A calendar of a version of the directory.
     *
     * @param calendar null where there was none: all time counts
     */
    record Then(long version, @Nullable String calendar) {}

    /** All versions, oldest first; read once for many questions. */
    List<DirectoryChange> versions() {
        return directories.changes();
    }

    /** That of the version in force then; before the first one, or before there was the topic, the earliest that has one. */
    Then of(@Nullable String topic, Instant at, List<DirectoryChange> versions) {
        int inForce = 0;
        while (inForce + 1 < versions.size() && !versions.get(inForce + 1).at().isAfter(at)) {
            inForce++;
        }
        for (DirectoryChange version : versions.subList(Math.min(inForce, versions.size()), versions.size())) {
            String calendar = topic == null ? null : in(version.version()).get(topic);
            if (calendar != null || topic == null) {
                return new Then(version.version(), calendar);
            }
        }
        return new Then(0, null);
    }

    private Map<String, String> in(long version) {
        Map<String, String> kept = known.get(version);
        if (kept == null) {
            kept = directories.find(version).map(CalendarsThen::calendars).orElseGet(Map::of);
            known.put(version, kept);
        }
        return kept;
    }

    private static Map<String, String> calendars(Directory directory) {
        Map<String, String> calendars = new java.util.HashMap<>();
        directory.topics().values().forEach(topic -> Optional.ofNullable(
                        directory.targets().get(topic.target()))
                .ifPresent(target -> calendars.put(topic.id(), target.calendar())));
        return Map.copyOf(calendars);
    }
}
