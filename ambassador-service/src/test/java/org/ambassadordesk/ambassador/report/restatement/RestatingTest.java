package org.ambassadordesk.ambassador.report.restatement;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.About;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Promised;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sixteen hours of an office that is open from 8 to 16 on workdays; on Monday noon the customer is asked something. */
class RestatingTest {
    private static final Instant MONDAY = Instant.parse("2023-06-12T08:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2023-06-14");
    private static final Instant FRIDAY_EVENING = Instant.parse("2023-06-16T16:00:00Z");
    private static final Pause ASKED =
            new Pause(Instant.parse("2023-06-12T12:00:00Z"), Instant.parse("2023-06-15T12:00:00Z"));

    /** The router put it off by the calendar as it was on Thursday; nothing is different when that is looked at again. */
    @Test
    void holidayPublishedWhileTheCustomerWasAskedIsTheSameToTheRouterAndAfterwards() {
        Directory now = directory(2, Set.of(WEDNESDAY));
        AppliedTarget then = promise(directory(1, Set.of()), now);
        assertThat(then.dueAt()).isEqualTo(FRIDAY_EVENING);

        assertThat(restated(then, now)).isEqualTo(FRIDAY_EVENING);
    }

    /** Waiting for the customer on a day that turns out to be closed is no time the desk had. */
    @Test
    void forgottenHolidayWithinThePauseIsNotCountedTwice() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = promise(before, before);
        assertThat(then.dueAt()).isEqualTo(FRIDAY_EVENING);

        assertThat(restated(then, directory(2, Set.of(WEDNESDAY)))).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void forgottenHolidayAfterThePauseIsADayMore() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = promise(before, before);

        assertThat(restated(then, directory(2, Set.of(LocalDate.parse("2023-06-16")))))
                .isEqualTo(Instant.parse("2023-06-19T16:00:00Z"));
    }

    /** What was overdue before the customer was asked would not have stood still. */
    @Test
    void whatWouldHaveBeenOverdueIsNotPutOff() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = promise(before, before);
        Directory strict = directory(2, Set.of(), Duration.ofHours(3));

        assertThat(restated(then, strict)).isEqualTo(Instant.parse("2023-06-12T11:00:00Z"));
    }

    /** A router of before moved the deadline and did not say why. */
    @Test
    void whatWasNotRecordedIsToldFromWhatWasAskedWhereThatExplainsTheDeadline() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = unrecorded(promise(before, before));
        Directory strict = directory(2, Set.of(), Duration.ofHours(8));

        assertThat(restated(then, strict, before, List.of(ASKED))).isEqualTo(Instant.parse("2023-06-15T16:00:00Z"));
        assertThat(restated(then, before, before, List.of(ASKED))).isEqualTo(then.dueAt());
    }

    @Test
    void whatDoesNotExplainTheDeadlineIsNotBelieved() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = unrecorded(promise(before, before));
        Directory strict = directory(2, Set.of(), Duration.ofHours(8));
        Instant asIfItNeverStoodStill = Instant.parse("2023-06-12T16:00:00Z");

        var anHourLess = new Pause(ASKED.from(), ASKED.to().minusSeconds(3600));
        assertThat(restated(then, strict, before, List.of(anHourLess))).isEqualTo(asIfItNeverStoodStill);
        assertThat(restated(then, strict, null, List.of(ASKED))).isEqualTo(asIfItNeverStoodStill);
    }

    /** It was asked again when it was too late already: that clock did not stand still a second time. */
    @Test
    void aQuestionAfterTheDeadlinePutsNothingOff() {
        Directory before = directory(1, Set.of());
        AppliedTarget then = unrecorded(promise(before, before));
        var tooLate = new Pause(Instant.parse("2023-06-19T09:00:00Z"), Instant.parse("2023-06-20T09:00:00Z"));

        assertThat(restated(then, directory(2, Set.of(), Duration.ofHours(24)), before, List.of(ASKED, tooLate)))
                .isEqualTo(Instant.parse("2023-06-19T16:00:00Z"));
    }

    private static AppliedTarget unrecorded(AppliedTarget target) {
        return new AppliedTarget(
                target.kind(),
                target.target(),
                target.calendar(),
                target.directoryVersion(),
                target.startedAt(),
                target.warnAt(),
                target.dueAt(),
                null);
    }

    /** As the router does: promised under one directory, put off under the one that holds when the customer answers. */
    private static AppliedTarget promise(Directory atStart, Directory atAnswer) {
        AppliedTarget plain = standard(atStart)
                .apply(AppliedTarget.Kind.RESOLUTION, office(atStart), MONDAY, atStart.version())
                .orElseThrow();
        Instant dueAt = ASKED.putOff(plain.dueAt(), office(atAnswer));
        return new AppliedTarget(
                plain.kind(),
                plain.target(),
                plain.calendar(),
                plain.directoryVersion(),
                plain.startedAt(),
                dueAt,
                dueAt,
                null,
                null,
                List.of(ASKED));
    }

    private static @Nullable Instant restated(AppliedTarget then, Directory under) {
        return restated(then, under, null, List.of());
    }

    private static @Nullable Instant restated(
            AppliedTarget then, Directory under, @Nullable Directory atStart, List<Pause> asked) {
        var conversation = Samples.promised(aConversation().openedAt(MONDAY).build(), List.of(then));
        var promised = new Promised(
                conversation, About.RESOLUTION, 1, "baggage", MONDAY, then.dueAt(), then.dueAt(), null, null, asked);
        return new Restating(under, new StillClock(_ -> Optional.ofNullable(atStart)))
                .due(promised)
                .orElse(null);
    }

    private static ResponseTarget standard(Directory directory) {
        return Objects.requireNonNull(directory.targets().get("standard"));
    }

    private static BusinessCalendar office(Directory directory) {
        return Objects.requireNonNull(directory.calendars().get("office"));
    }

    private static Directory directory(long version, Set<LocalDate> closed) {
        return directory(version, closed, Duration.ofHours(16));
    }

    private static Directory directory(long version, Set<LocalDate> closed, Duration resolution) {
        List<BusinessCalendar.Interval> hours = List.of(new BusinessCalendar.Interval(8 * 60, 16 * 60));
        Map<DayOfWeek, List<BusinessCalendar.Interval>> workdays =
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(day -> day, _ -> hours));
        return new Directory(
                version,
                new Desk("Test desk", ZoneOffset.UTC, "{name}", RoutingRules.standard()),
                Map.of("office", new BusinessCalendar("office", ZoneOffset.UTC, workdays, null, closed)),
                Map.of(),
                Map.of(),
                Map.of(
                        "standard",
                        new ResponseTarget("standard", "office", Duration.ofHours(1), null, resolution, 0.75)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
