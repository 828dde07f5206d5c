package org.ambassadordesk.ambassador.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.jspecify.annotations.Nullable;

/** Goes through days, each once and in any order, and counts what is chosen, by group. */
public final class Counts {
    private final Choice choice;
    private final Grouping grouping;
    private final Counting counting;
    private final long now;
    private final Kind kind;
    private final LegDetail detail;
    private final Map<String, GroupTally> groups = new TreeMap<>();
    private final @Nullable Spread spread;

    /**
     * Nothing counted yet.
     *
     * @param now microseconds since 1970
     * @param kind of which there are legs and a spread
     * @param spread that times are counted in too; null where nobody asks
     */
    public Counts(
            Choice choice,
            Grouping grouping,
            Counting counting,
            long now,
            Kind kind,
            LegDetail detail,
            @Nullable Spread spread) {
        this.choice = choice;
        this.grouping = grouping;
        this.counting = counting;
        this.now = now;
        this.kind = kind;
        this.detail = detail;
        this.spread = spread;
    }

    /**
     * Counts everything, medians of legs too.
     *
     * @param now microseconds since 1970
     */
    public static Counts of(List<MeasuredDay> days, Choice choice, Grouping grouping, Counting counting, long now) {
        Counts counts = new Counts(choice, grouping, counting, now, Kind.FIRST, LegDetail.MEDIANS, null);
        days.forEach(counts::add);
        return counts;
    }

    /** One day more. */
    public void add(MeasuredDay day) {
        Adding adding = new Adding(day);
        for (Run run : day.runs()) {
            Choice.Taken taken = choice.of(day, run);
            switch (taken.extent()) {
                case ALL -> adding.add(run, run.from(), run.to());
                case SOME -> {
                    for (int row = run.from(); row < run.to(); row++) {
                        if (taken.takes(row)) {
                            adding.add(run, row, row + 1);
                        }
                    }
                }
                case NONE -> {}
            }
        }
    }

    /** Knows the groups of one day by their places. */
    private final class Adding {
        private final MeasuredDay day;
        private final Grouping.Places places;
        private @Nullable GroupTally[] tallies = new GroupTally[128];

        Adding(MeasuredDay day) {
            this.day = day;
            this.places = grouping.on(day);
        }

        void add(Run run, int from, int to) {
            int row = from;
            while (row < to) {
                int next = Math.min(to, places.next(run, row));
                tally(places.of(run, row)).add(day, run, row, next);
                row = next;
            }
        }

        private GroupTally tally(int place) {
            if (place >= tallies.length) {
                tallies = Arrays.copyOf(tallies, Math.max(place + 1, 2 * tallies.length));
            }
            GroupTally tally = tallies[place];
            if (tally == null) {
                tally = groups.computeIfAbsent(
                        places.key(place), unknown -> new GroupTally(counting, now, kind, detail, spread));
                tallies[place] = tally;
            }
            return tally;
        }
    }

    /** In the order of their keys. */
    public List<Figures> groups() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }

    public Figures total() {
        return GroupTally.total(kind, groups.values());
    }
}
