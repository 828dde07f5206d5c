package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadordesk.ambassador.directory.DirectoryHistory;
import org.ambassadordesk.ambassador.report.response.Measure;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * The business calendars as they were when a promise was made: whoever changes opening hours today changes no figure of
 * yesterday, however often it is derived anew.
 */
@ApplicationScoped
class CalendarHistory {
    private final DirectoryHistory directories;
    /** By version of the directory; a version never changes, and there are as many as somebody made by hand. */
    private final Map<Long, Map<String, BusinessCalendar>> known = new ConcurrentHashMap<>();

    CalendarHistory(DirectoryHistory directories) {
        this.directories = directories;
    }

    /** Where nothing was promised, or the calendar of the promise is not kept, all time counts. */
    Measure measure(@Nullable AppliedTarget target) {
        if (target == null) {
            return Measure.WALL;
        }
        return measure(target.directoryVersion(), target.calendar());
    }

    /** Where that calendar is not kept, all time counts. */
    Measure measure(long version, String id) {
        BusinessCalendar calendar = at(version).get(id);
        return calendar == null ? Measure.WALL : calendar::between;
    }

    private Map<String, BusinessCalendar> at(long version) {
        Map<String, BusinessCalendar> kept = known.get(version);
        return kept != null ? kept : directories.find(version).map(this::keep).orElseGet(Map::of);
    }

    private Map<String, BusinessCalendar> keep(Directory directory) {
        known.put(directory.version(), directory.calendars());
        return directory.calendars();
    }
}
