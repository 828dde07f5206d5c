package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Counts;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Side;
import org.jspecify.annotations.Nullable;

/**
 * Puts the three beside each other. Whether a customer may be counted is decided once, by what happened, so all three are
 * about the same customers.
 *
 * @param shown by row of what happened
 * @param topics that are looked at
 * @param group whether figures are of groups only
 */
record Comparison(MeasuredDay happened, Choice shown, Set<String> topics, Instant now, boolean group) {
    private static final Duration NEAR = Duration.ofMinutes(1);
    private static final Grouping BY_TOPIC = Grouping.of(GroupBy.TOPIC, Map.of(), ZoneOffset.UTC, WeekFields.ISO);

    /** One of the three, with when those who may answer work. */
    record Run(MeasuredDay rows, WorkingHours hours) {}

    Side total(Run run) {
        return side(run, null);
    }

    List<WhatIfView.Topic> byTopic(Run first, Run second, Run third) {
        return counts(first.rows(), null).groups().stream()
                .map(Figures::key)
                .filter(Objects::nonNull)
                .map(topic -> new WhatIfView.Topic(topic, side(first, topic), side(second, topic), side(third, topic)))
                .toList();
    }

    private Side side(Run run, @Nullable String topic) {
        Figures figures = counts(run.rows(), topic).total();
        long decided = figures.decided() + figures.nextResponse().decided();
        long met = figures.met() + figures.nextResponse().met();
        return new Side(figures, decided - met, group ? null : load(run, topic));
    }

    private Counts counts(MeasuredDay rows, @Nullable String topic) {
        return Counts.of(
                List.of(rows),
                (day, run) -> Choice.Taken.some(row -> takes(row, topic)),
                BY_TOPIC,
                Counting.WALL,
                Measured.micros(now));
    }

    private boolean takes(int row, @Nullable String topic) {
        return shown.takes(happened, row) && (topic == null || topic.equals(happened.topic(row)));
    }

    private @Nullable Double load(Run run, @Nullable String topic) {
        long writing = IntStream.range(0, run.rows().size())
                .filter(row -> takes(row, topic))
                .mapToLong(row -> run.rows().leg(row, Leg.DRAFTING.ordinal(), Counting.WALL))
                .sum();
        Duration hours = run.hours().of(topic == null ? topics : Set.of(topic));
        return hours.isZero() ? null : writing / 1e6 / hours.toSeconds();
    }

    /** Over everybody who had an answer in one of the two: whom only one of them answered is a difference, not left out. */
    WhatIfView.Likeness likeness(Run first, Run second) {
        MeasuredDay again = second.rows();
        int[] either = IntStream.range(0, again.size())
                .filter(row -> takes(row, null) && (happened.isReached(row) || again.isReached(row)))
                .toArray();
        long near = IntStream.of(either)
                .filter(row -> happened.isReached(row) && again.isReached(row))
                .filter(row -> Math.abs(happened.endedAt(row) - again.endedAt(row)) <= NEAR.toNanos() / 1000)
                .count();
        long same = IntStream.of(either)
                .filter(row -> happened.isReached(row) && again.isReached(row))
                .filter(row -> Objects.equals(happened.writer(row), again.writer(row)))
                .count();
        long onlyHappened =
                IntStream.of(either).filter(row -> !again.isReached(row)).count();
        long onlyAgain =
                IntStream.of(either).filter(row -> !happened.isReached(row)).count();
        return Doubt.likeness(
                new Doubt.Compared(either.length, near, group ? null : same, onlyHappened, onlyAgain),
                total(first),
                total(second));
    }
}
