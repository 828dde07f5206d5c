package org.ambassadordesk.ambassador.guideline.personal;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;

/** Where the desk's customers are, so that numbers without a country code can be read. */
public final class PhoneRegions {
    private static final int MOST = 8;

    /** Where a language is mainly spoken, where that is not the country of the same code. */
    private static final Map<String, List<String>> SPOKEN_IN = Map.ofEntries(
            Map.entry("en", List.of("US", "GB")),
            Map.entry("de", List.of("DE", "AT", "CH")),
            Map.entry("pt", List.of("PT", "BR")),
            Map.entry("sv", List.of("SE")),
            Map.entry("da", List.of("DK")),
            Map.entry("nb", List.of("NO")),
            Map.entry("cs", List.of("CZ")),
            Map.entry("el", List.of("GR")),
            Map.entry("uk", List.of("UA")),
            Map.entry("ja", List.of("JP")),
            Map.entry("ko", List.of("KR")),
            Map.entry("zh", List.of("CN", "TW")),
            Map.entry("ar", List.of("SA", "EG")),
            Map.entry("hi", List.of("IN")));

    private PhoneRegions() {}

    /** The countries whose holidays the desk keeps, then those of the languages its people speak; at most eight. */
    public static Set<String> of(Directory directory) {
        Set<String> regions = new LinkedHashSet<>();
        for (BusinessCalendar calendar : directory.calendars().values()) {
            BusinessCalendar.Holidays holidays = calendar.holidays();
            if (holidays != null) {
                add(regions, holidays.country());
            }
        }
        for (Ambassador ambassador : directory.ambassadors().values()) {
            for (String language : ambassador.languages()) {
                SPOKEN_IN.getOrDefault(language, List.of(language)).forEach(region -> add(regions, region));
            }
        }
        return regions;
    }

    private static void add(Set<String> regions, String country) {
        String region = country.toUpperCase(Locale.ROOT);
        if (regions.size() < MOST
                && PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            regions.add(region);
        }
    }
}
