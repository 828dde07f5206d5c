package org.ambassadordesk.router.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;

/** People work by the business calendars of the directory; whoever names none always works. */
public final class CalendarShifts implements Shifts {
    private static final String ALWAYS = "";

    private final Map<String, BusinessCalendar> calendars;
    private final Map<String, Shift> known = new HashMap<>();
    private Instant knownAt = Instant.MIN;

    public CalendarShifts(Directory directory) {
        this.calendars = directory.calendars();
    }

    @Override
    public Shift of(Ambassador ambassador, Instant now) {
        String id = ambassador.shift();
        if (id == null) {
            return Shift.ALWAYS;
        }
        if (!now.equals(knownAt)) {
            known.clear();
            knownAt = now;
        }
        BusinessCalendar calendar = calendars.get(id);
        return calendar == null ? Shift.NEVER : known.computeIfAbsent(id, _ -> Shift.in(calendar, now));
    }

    @Override
    public String group(Ambassador ambassador) {
        String id = ambassador.shift();
        return id == null ? ALWAYS : id;
    }

    @Override
    public Duration worked(String group, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        if (group.equals(ALWAYS)) {
            return Duration.between(from, to);
        }
        BusinessCalendar calendar = calendars.get(group);
        return calendar == null ? Duration.ZERO : calendar.between(from, to);
    }
}
