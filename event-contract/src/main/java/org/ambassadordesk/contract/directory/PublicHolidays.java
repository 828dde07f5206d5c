package org.ambassadordesk.contract.directory;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.BusinessCalendar.Holidays;

/** Public holidays by country and region, from Jollyday; each year is worked out once. */
final class PublicHolidays {
    private static final Map<YearOf, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    private record YearOf(Holidays whose, int year) {}

    static boolean contains(Holidays whose, LocalDate date) {
        return YEARS.computeIfAbsent(new YearOf(whose, date.getYear()), PublicHolidays::workOut)
                .contains(date);
    }

    static boolean isKnown(Holidays whose) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(calendarOf(whose))) {
            return false;
        }
        CalendarHierarchy level = managerOf(whose).getCalendarHierarchy();
        for (String region : regionsOf(whose)) {
            level = level.getChildren().get(region);
            if (level == null) {
                return false;
            }
        }
        return true;
    }

    private static Set<LocalDate> workOut(YearOf year) {
        return managerOf(year.whose())
                .getHolidays(Year.of(year.year()), HolidayType.PUBLIC_HOLIDAY, regionsOf(year.whose()))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager managerOf(Holidays whose) {
        return HolidayManager.getInstance(ManagerParameters.create(calendarOf(whose)));
    }

    private static String calendarOf(Holidays whose) {
        return whose.country().toLowerCase(Locale.ROOT);
    }

    private static String[] regionsOf(Holidays whose) {
        return whose.region() == null
                ? new String[0]
                : whose.region().toLowerCase(Locale.ROOT).split("/", -1);
    }
}
