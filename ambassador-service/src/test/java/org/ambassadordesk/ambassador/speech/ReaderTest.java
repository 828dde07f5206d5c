package org.ambassadordesk.ambassador.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.me.Settings.Chosen;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Instant SUMMER = Instant.parse("2026-07-05T22:30:00Z");

    @Test
    void whoChoseNothingIsToldTheTimeWhereTheyWork() {
        assertThat(reader("chicago", Chosen.NOTHING).moment(SUMMER)).isEqualTo("Sun 5 Jul 2026, 17:30 CDT");
        assertThat(reader(null, Chosen.NOTHING).moment(SUMMER)).isEqualTo("Mon 6 Jul 2026, 00:30 CEST");
    }

    @Test
    void chosenLanguageAndTimeZoneAreTaken() {
        Reader reader = reader("chicago", new Chosen(Locale.GERMAN, ZoneId.of("Europe/Vienna")));

        assertThat(reader.moment(SUMMER)).isEqualTo("Mo. 6. Juli 2026, 00:30 MESZ");
        assertThat(reader.day(LocalDate.of(2026, 3, 7))).isEqualTo("Sa. 7. März 2026");
    }

    @Test
    void numbersAreWrittenInTheWayOfTheLanguage() {
        Language german = new Language(Locale.GERMAN);

        assertThat(german.number(12_345)).isEqualTo("12.345");
        assertThat(german.share(0.9249)).isEqualTo("92,5\u00a0%");
        assertThat(Language.ENGLISH.number(12_345)).isEqualTo("12,345");
        assertThat(Language.ENGLISH.share(0.9249)).isEqualTo("92.5%");
        assertThat(Language.ENGLISH.share(null)).isEqualTo("–");
    }

    private static Reader reader(@Nullable String shift, Chosen chosen) {
        Ambassador person = new Ambassador(
                "sara", "Sara Eden", null, "sales", Role.TEAM_LEAD, List.of("en", "de"), 1, shift, Map.of(), List.of());
        Directory empty = Directory.empty();
        var chicago = new BusinessCalendar("chicago", ZoneId.of("America/Chicago"), Map.of(), null, Set.of());
        return Reader.of(
                person,
                chosen,
                new Directory(
                        1,
                        new Desk("Skyline Air", ZoneId.of("Europe/Berlin"), "{name}", RoutingRules.standard()),
                        Map.of("chicago", chicago),
                        empty.teams(),
                        empty.topics(),
                        empty.targets(),
                        empty.ambassadors(),
                        empty.guidelines(),
                        empty.sources(),
                        empty.responses()));
    }
}
