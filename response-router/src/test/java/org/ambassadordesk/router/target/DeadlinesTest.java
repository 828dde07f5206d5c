package org.ambassadordesk.router.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final BusinessCalendar ALWAYS = new BusinessCalendar(
            "always",
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> day, _ -> List.of(new BusinessCalendar.Interval(0, 24 * 60)))),
            null,
            Set.of());
    private static final BusinessCalendar OFFICE = new BusinessCalendar(
            "office",
            ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(
                            day -> day,
                            _ -> List.of(
                                    new BusinessCalendar.Interval(8 * 60, 12 * 60),
                                    new BusinessCalendar.Interval(13 * 60, 17 * 60)))),
            null,
            Set.of());

    /** The customer wrote again before the reply that was on its way; both deadlines began at the same moment. */
    @Test
    void anotherPromiseLeavesWhatAReplyCoversAlsoWhereItEqualsWhatRuns() {
        Deadlines twice = Deadlines.none()
                .start(Kind.NEXT_RESPONSE, promise(Duration.ofHours(1)), NINE)
                .cover()
                .start(Kind.NEXT_RESPONSE, promise(Duration.ofHours(1)), NINE);

        Deadlines anew = twice.decideAnew(promise(Duration.ofHours(3)));

        assertThat(anew.all()).hasSize(2);
        assertThat(anew.due()).isEqualTo(NINE.plus(Duration.ofHours(3)));
        assertThat(anew.cover().due()).isEqualTo(Instant.MAX);
    }

    /** Compared with a clock that is looked at every minute. */
    @Test
    void anotherPromiseDoesNotCountWhatItsClockStoodStillUnderTheOldOne() {
        var chance = new Random(20261128);
        int stoodStill = 0;
        for (int round = 0; round < 300; round++) {
            BusinessCalendar hours = chance.nextBoolean() ? OFFICE : ALWAYS;
            Promise old = end(Duration.ofMinutes(600 + chance.nextInt(2_400)), hours);
            Promise other =
                    end(Duration.ofMinutes(300 + chance.nextInt(3_000)), chance.nextBoolean() ? OFFICE : ALWAYS);
            Deadlines deadlines = Deadlines.none().start(Kind.RESOLUTION, old, NINE);
            Instant now = NINE;
            for (int pauses = chance.nextInt(4); pauses > 0; pauses--) {
                now = now.plus(Duration.ofMinutes(chance.nextInt(900)));
                deadlines = deadlines.pause(now);
                now = now.plus(Duration.ofMinutes(chance.nextInt(3_000)));
                deadlines = deadlines.resume(now, Map.of(hours.id(), hours));
            }

            AppliedTarget anew = deadlines.decideAnew(other).applied().getFirst();

            List<Pause> pauses = deadlines.applied().getFirst().pauses();
            stoodStill += pauses.size();
            assertThat(anew.pauses()).isEqualTo(pauses);
            assertThat(anew.dueAt()).as("round %d, %s", round, pauses).isEqualTo(lookedAtEveryMinute(other, pauses));
        }
        assertThat(stoodStill).isGreaterThan(200);
    }

    private static Instant lookedAtEveryMinute(Promise promise, List<Pause> pauses) {
        long left = Objects.requireNonNull(promise.target().resolution()).toMinutes();
        Instant at = NINE;
        while (left > 0) {
            Instant minute = at;
            boolean stands =
                    pauses.stream().anyMatch(pause -> !minute.isBefore(pause.from()) && minute.isBefore(pause.to()));
            left -= !stands && promise.calendar().isOpen(at) ? 1 : 0;
            at = at.plus(Duration.ofMinutes(1));
        }
        return at;
    }

    private static Promise end(Duration resolution, BusinessCalendar hours) {
        Duration answer = Duration.ofHours(1);
        return new Promise(new ResponseTarget("t", hours.id(), answer, answer, resolution, 0.5), hours, 1);
    }

    private static Promise promise(Duration answer) {
        return new Promise(new ResponseTarget("t", "always", answer, answer, null, 0.5), ALWAYS, 1);
    }
}
