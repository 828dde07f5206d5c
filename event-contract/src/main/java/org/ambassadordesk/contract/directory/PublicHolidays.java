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
import java.util.stream.IntStream;
import org.ambassadordesk.contract.directory.BusinessCalendar.Holidays;

/** Public holidays by country and region, from Jollyday; each year is worked out once. */
public final class PublicHolidays {
    private static final Set<String> COUNTRIES = Set.copyOf(HolidayManager.getSupportedCalendarCodes());
    private static final Map<YearOf, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    private record YearOf(Holidays whose, int year) {}

    static boolean contains(Holidays whose, LocalDate date) {
        return YEARS.computeIfAbsent(new YearOf(whose, date.getYear()), PublicHolidays::workOut)
                .contains(date);
    }

    /** Whether holidays of this country, and of its region where one is named, are known. */
    public static boolean areKnown(Holidays whose) {
        if (!COUNTRIES.contains(whose.country().toUpperCase(Locale.ROOT))) {
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

    /** The regions of a known country that have holidays of their own. */
    public static Set<String> regions(String country) {
        return managerOf(new Holidays(country, null))
                .getCalendarHierarchy()
                .getChildren()
                .keySet();
    }

    /** A New Year's Day on a Saturday is kept on 31 December, where Jollyday knows it only by the year after. */
    private static Set<LocalDate> workOut(YearOf year) {
        HolidayManager manager = managerOf(year.whose());
        return IntStream.rangeClosed(year.year(), year.year() + 1)
                .mapToObj(Year::of)
                .map(y -> manager.getHolidays(y, HolidayType.PUBLIC_HOLIDAY, regionsOf(year.whose())))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year.year())
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
