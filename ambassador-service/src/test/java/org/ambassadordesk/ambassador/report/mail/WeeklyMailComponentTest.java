package org.ambassadordesk.ambassador.report.mail;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.MailServer;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Report;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Span;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Further;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.restatement.Restatement;
import org.ambassadordesk.ambassador.speech.Language;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The week's figures, as they come out of a mail program. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(MailServer.class)
class WeeklyMailComponentTest {
    private static final Instant MONDAY = Instant.parse("2026-11-15T23:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-22T23:00:00Z");

    private static final SmallestGroup WEEKS = new SmallestGroup(5, 7, ZoneId.of("Europe/Berlin"));

    @Inject
    Database database;

    @Inject
    WeeklyMails mails;

    @Inject
    CurrentDirectory directory;

    @Test
    void everyLeadReadsTheirOwnLanguageInTheirTimeZone() {
        want("lena");
        want("sara");
        TestPeople.read("sara", "de", "America/Chicago");
        try {
            bringForward();
            while (mails.sendOne()) {
                // everybody whose time has come
            }

            var english = MailServer.to("lena@example.org", "Skyline Air: response times, ");
            assertThat(english.body()).contains("days in the time of Europe/Berlin.", "All together\n  ");
            var german = MailServer.to("sara@example.org", "Skyline Air: Antwortzeiten, ");
            assertThat(german.body()).contains("Tage in der Zeit von America/Chicago.", "Alles zusammen\n  ", "können");
            as("sara").get("/api/me/report-mail").then().body("weekday", equalTo(1));
        } finally {
            TestPeople.read("sara", null, null);
            as("lena").delete("/api/me/report-mail").then().statusCode(204);
            as("sara").delete("/api/me/report-mail").then().statusCode(204);
        }
        as("sara").get("/api/me/report-mail").then().statusCode(204);
    }

    @Test
    void protectedGroupsAreToldOfTheLastWholeWeekWhateverTheDayAndTheZone() {
        Instant day = Instant.parse("2024-03-06T09:00:00Z");
        for (int i = 0; i < 7; i++) {
            Instant now = day.plus(Duration.ofDays(i));
            for (String zone : List.of("Europe/Berlin", "America/Chicago", "Pacific/Auckland")) {
                WeeklyDays days = WeeklyDays.before(now, ZoneId.of(zone), WEEKS);

                assertThat(WEEKS.whole(days.period(), now)).isEqualTo(days.period());
                assertThat(Duration.between(days.period().from(), days.period().to()))
                        .isEqualTo(Duration.ofDays(7));
                assertThat(Duration.between(days.period().to(), now)).isLessThan(Duration.ofDays(7));
            }
        }
    }

    @Test
    void mailSaysWhatWasReallyCounted() {
        want("lena");
        TestPeople.read("lena", "en", "Pacific/Auckland");
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P7D}\n")) {
            bringForward();
            while (mails.sendOne()) {
                // everybody whose time has come
            }

            var mail = MailServer.to("lena@example.org", "Skyline Air: response times, Mon ");
            assertThat(mail.body()).startsWith("Mon ").contains(" to Sun ", ", days in the time of Europe/Berlin.");
        } finally {
            TestPeople.read("lena", null, null);
            as("lena").delete("/api/me/report-mail").then().statusCode(204);
        }
    }

    @Test
    void topicThatIsNotThereIsRefusedAtItsField() {
        as("lena")
                .contentType("application/json")
                .body(Map.of("weekday", 1, "hour", 8, "topic", "lost-topic"))
                .put("/api/me/report-mail")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("topic"));
        as("lena").get("/api/me/report-mail").then().statusCode(204);
    }

    @Test
    void englishWeekIsWrittenInEnglish() {
        assertThat(letter(Locale.ENGLISH)).isEqualTo("""
                Mon 16 Nov 2026 to Sun 22 Nov 2026, days in the time of Europe/Berlin.

                Baggage
                  1,204 conversations
                  92.5% of the promises kept
                  half answered within 54 min, nine of ten within 4 h 10 min
                  1,003 closed without an answer; 4 in as many days before

                No topic yet
                  1 conversation
                  no promise decided yet
                  none answered yet
                  0 closed without an answer; 0 in as many days before

                All together
                  1,205 conversations
                  92.5% of the promises kept
                  half answered within 54 min, nine of ten within 4 h 10 min
                  1,003 closed without an answer; 4 in as many days before

                Restated by Lena Ruiz: the office was closed
                Of the promises that are decided. \
                You can change or end this mail on your desk under “Response times”.
                """);
    }

    @Test
    void germanWeekIsWrittenInGerman() {
        assertThat(letter(Locale.GERMAN).replace('\u00a0', ' ')).isEqualTo("""
                Mo. 16. Nov. 2026 bis So. 22. Nov. 2026, Tage in der Zeit von Europe/Berlin.

                Baggage
                  1.204 Unterhaltungen
                  92,5 % der Zusagen gehalten
                  die Hälfte beantwortet in 54 Min., neun von zehn in 4 Std. 10 Min.
                  1.003 ohne Antwort geschlossen; 4 in ebenso vielen Tagen davor

                Noch kein Thema
                  1 Unterhaltung
                  noch über keine Zusage entschieden
                  noch keine beantwortet
                  0 ohne Antwort geschlossen; 0 in ebenso vielen Tagen davor

                Alles zusammen
                  1.205 Unterhaltungen
                  92,5 % der Zusagen gehalten
                  die Hälfte beantwortet in 54 Min., neun von zehn in 4 Std. 10 Min.
                  1.003 ohne Antwort geschlossen; 4 in ebenso vielen Tagen davor

                Neu bewertet von Lena Ruiz: the office was closed
                Von den Zusagen, über die entschieden ist. \
                Ändern oder beenden können Sie diese Mail an Ihrem Desk unter „Antwortzeiten“.
                """);
    }

    private String letter(Locale locale) {
        Reader reader = new Reader(new Language(locale), ZoneId.of("Europe/Berlin"));
        var restated = new Restatement(
                UUID.randomUUID(),
                MONDAY,
                NEXT_MONDAY,
                List.of(),
                1,
                "the office was closed",
                "lena",
                NEXT_MONDAY,
                3,
                null);
        var report = new Report(
                List.of(
                        figures("baggage", 1204, 0.9251, 3240L, 15_000L, 1003),
                        figures("triage", 1, null, null, null, 0)),
                figures(null, 1205, 0.9251, 3240L, 15_000L, 1003),
                new Span(MONDAY, NEXT_MONDAY, "Europe/Berlin", true, 1, 1, null),
                List.of(restated));
        var before = new Report(
                List.of(figures("baggage", 1100, 0.9, 3240L, 15_000L, 4)),
                figures(null, 1100, 0.9, 3240L, 15_000L, 4),
                new Span(MONDAY.minus(Duration.ofDays(7)), MONDAY, "Europe/Berlin", true, 1, 1, null),
                List.of());
        return new WeeklyLetter(reader, directory.get()).body(report, before);
    }

    @Test
    void whatMayNotBeToldOfTheTimeBeforeIsNotCalledNothing() {
        Reader reader = new Reader(new Language(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));
        var now = new Report(
                List.of(figures("baggage", 9, null, null, null, 2)),
                figures(null, 9, null, null, null, 2),
                new Span(MONDAY, NEXT_MONDAY, "Europe/Berlin", true, 2, 7, null),
                List.of());
        var before = new Report(
                List.of(),
                figures(null, 0, null, null, null, 0),
                new Span(MONDAY, MONDAY, "Europe/Berlin", true, 2, 7, null),
                List.of());

        assertThat(new WeeklyLetter(reader, directory.get()).body(now, before))
                .contains("2 closed without an answer\n")
                .doesNotContain("before");
    }

    @Test
    void daysThatAreInNoFigureAreExplained() {
        Reader reader = new Reader(new Language(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));
        var hidden = new Hidden(NEXT_MONDAY, MONDAY.plus(Duration.ofDays(2)));
        var nothing = new Report(
                List.of(),
                figures(null, 0, null, null, null, 0),
                new Span(NEXT_MONDAY, NEXT_MONDAY, "Europe/Berlin", true, 2, 7, hidden),
                List.of());
        WeeklyLetter letter = new WeeklyLetter(reader, directory.get());

        assertThat(letter.subject(nothing.period())).endsWith(": response times of no day yet");
        assertThat(letter.body(nothing, nothing))
                .startsWith("What began before Mon 23 Nov 2026 is in no figure: on Wed 18 Nov 2026 it was changed")
                .doesNotContain("All together");
    }

    private static Figures figures(
            @Nullable String key,
            long count,
            @Nullable Double attainment,
            @Nullable Long half,
            @Nullable Long most,
            long closed) {
        var times = new Percentiles(decimal(half), null, decimal(most), null, null, null);
        var legs = new LegSeconds(null, null, null, null, null, null);
        var none = new Further(0, 0, 0, null, 0, 0, 0, 0, times);
        return new Figures(key, count, 0, 0, attainment, times, legs, legs, 0, 0, 0, closed, none, none);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds);
    }

    private static void want(String lead) {
        as(lead).contentType("application/json")
                .body(Map.of("weekday", 1, "hour", 8))
                .put("/api/me/report-mail")
                .then()
                .statusCode(200);
    }

    private void bringForward() {
        database.perform(handle -> handle.execute("UPDATE report_mail SET next_at = now() - interval '1 minute'"));
    }
}
