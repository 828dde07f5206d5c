package org.ambassadordesk.ambassador.speech;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.ambassadordesk.ambassador.me.Settings.Chosen;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Somebody who is told something outside the pages, where no browser says how they read. */
public record Reader(Language language, ZoneId zone) {
    private static final String DAY = "EEE d MMM yyyy";

    /** As they chose; else in their first language the desk speaks, and where they work. */
    static Reader of(Ambassador person, Chosen chosen, Directory directory) {
        return new Reader(
                Language.of(person, chosen.language()),
                Optional.ofNullable(chosen.timezone()).orElseGet(() -> workZone(person, directory)));
    }

    /** The zone of somebody's shift, else the desk's; null for whoever is not in the directory. */
    public static ZoneId workZone(@Nullable Ambassador person, Directory directory) {
        return Optional.ofNullable(person)
                .map(Ambassador::shift)
                .map(directory.calendars()::get)
                .map(BusinessCalendar::timezone)
                .orElse(directory.desk().timezone());
    }

    /** A day. */
    public String day(LocalDate day) {
        return language.format(DAY, day);
    }

    /** A moment, to the minute, with the name of the zone. */
    public String moment(Instant at) {
        return language.format(DAY + ", HH:mm zzz", at.atZone(zone));
    }
}
