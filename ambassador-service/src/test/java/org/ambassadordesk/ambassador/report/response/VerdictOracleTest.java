package org.ambassadordesk.ambassador.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Verdicts and calendar times against somebody who stands at the desk's clock and looks every minute whether it is open,
 * over clock changes, closed days, lunch and split shifts.
 */
class VerdictOracleTest {
    private static final int STORIES = 400;
    private static final Duration LOOKING = Duration.ofDays(12);
    private static final Set<LocalDate> CLOSED = Set.of(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 3, 30));

    @Test
    void verdictsAndOpenTimesAreThoseOfWhoeverLooksEveryMinute() {
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            Story story = Story.any(random);
            Response response = Responses.of(story.history()).getFirst();
            Instant due = story.dueByLooking();

            assertThat(response.target())
                    .isNotNull()
                    .extracting(AppliedTarget::dueAt)
                    .as("seed " + seed)
                    .isEqualTo(due);
            for (long offset : new long[] {-61, -1, 0, 1, 61, 90_000}) {
                Instant now = due.plusSeconds(offset);
                assertThat(verdict(response, now))
                        .as("seed " + seed + " at " + now)
                        .isEqualTo(story.verdict(due, now));
            }
            Instant answeredAt = story.answeredAt();
            if (answeredAt != null) {
                assertThat(response.legs(story.calendar()::between, answeredAt).total())
                        .as("seed " + seed)
                        .isEqualTo(story.openByLooking(answeredAt));
            }
        }
    }

    private static String verdict(Response response, Instant now) {
        return !response.isDecided(now) ? "running" : response.isMet() ? "met" : "missed";
    }

    private record Story(
            BusinessCalendar calendar,
            Instant startedAt,
            Duration promised,
            @Nullable Instant answeredAt) {
        static Story any(Random random) {
            List<Interval> open = random.nextBoolean()
                    ? List.of(new Interval(480, 720), new Interval(780, 1080))
                    : List.of(new Interval(0, 150), new Interval(1320, 1440));
            Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(5) > 0) {
                    hours.put(day, open);
                }
            }
            hours.put(DayOfWeek.WEDNESDAY, open);
            ZoneId zone = ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "America/Chicago");
            var calendar = new BusinessCalendar("shifts", zone, hours, null, CLOSED);
            Instant around = Instant.parse(random.nextBoolean() ? "2026-10-23T10:00:00Z" : "2026-03-27T10:00:00Z");
            Instant startedAt = around.plusSeconds(60L * random.nextInt(3 * 1440));
            Duration promised = Duration.ofMinutes(1 + random.nextInt(600));
            Instant due = calendar.plus(startedAt, promised).orElseThrow();
            return switch (random.nextInt(5)) {
                case 0 -> new Story(calendar, startedAt, promised, null);
                case 1 -> new Story(calendar, startedAt, promised, due);
                case 2 -> new Story(calendar, startedAt, promised, due.plusSeconds(1));
                default ->
                    new Story(calendar, startedAt, promised, startedAt.plusSeconds(60L * random.nextInt(4 * 1440)));
            };
        }

        ResponseHistory history() {
            var target = new ResponseTarget("standard", calendar.id(), promised, null, null, 0.5)
                    .apply(AppliedTarget.Kind.FIRST_RESPONSE, calendar, startedAt, 1)
                    .orElseThrow();
            Instant answered = answeredAt;
            List<Answer> answers = answered == null
                    ? List.of()
                    : List.of(new Answer(new UUID(0, 1), "anna", 1, List.of(), startedAt, answered, null, null));
            return new ResponseHistory(
                    List.of(new Said(1, startedAt, startedAt, null)),
                    List.of(new Holding("anna", startedAt, startedAt, null)),
                    answers,
                    List.of(target),
                    List.of());
        }

        String verdict(Instant due, Instant now) {
            Instant answered = answeredAt;
            if (answered != null) {
                return answered.isAfter(due) ? "missed" : "met";
            }
            return now.isAfter(due) ? "missed" : "running";
        }

        Instant dueByLooking() {
            Duration left = promised;
            Instant at = startedAt;
            while (!left.isZero() && at.isBefore(startedAt.plus(LOOKING))) {
                left = isOpen(at) ? left.minusMinutes(1) : left;
                at = at.plusSeconds(60);
            }
            return at;
        }

        Duration openByLooking(Instant until) {
            Duration sum = Duration.ZERO;
            for (Instant at = startedAt; at.isBefore(until); at = at.plusSeconds(60)) {
                Duration rest = Duration.between(at, until);
                Duration step = rest.compareTo(Duration.ofMinutes(1)) < 0 ? rest : Duration.ofMinutes(1);
                sum = isOpen(at) ? sum.plus(step) : sum;
            }
            return sum;
        }

        private boolean isOpen(Instant at) {
            ZonedDateTime wall = at.atZone(calendar.timezone());
            int minute = wall.getHour() * 60 + wall.getMinute();
            return !CLOSED.contains(wall.toLocalDate())
                    && calendar.hours().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                            .anyMatch(open -> open.fromMinute() <= minute && minute < open.toMinute());
        }
    }
}
