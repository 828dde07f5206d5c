package org.ambassadordesk.ambassador.report.figure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.jspecify.annotations.Nullable;

/** Counts one group. */
final class GroupTally {
    private final Kind kind;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    /**
     * Of nothing yet.
     *
     * @param now microseconds since 1970
     * @param kind of which there are legs
     * @param spread that times of that are counted in too
     */
    GroupTally(Counting counting, long now, Kind kind, LegDetail detail, @Nullable Spread spread) {
        this.kind = kind;
        for (Kind one : Kind.values()) {
            tallies.put(
                    one,
                    one == kind
                            ? new Tally(counting, now, detail, spread)
                            : new Tally(counting, now, LegDetail.NONE, null));
        }
    }

    /** Some rows of a run. */
    void add(MeasuredDay day, Run run, int from, int to) {
        tally(day.label(run).kind()).add(day, run, from, to);
    }

    private Tally tally(Kind one) {
        return Objects.requireNonNull(tallies.get(one));
    }

    /** Of this group alone. */
    Figures figures(String key) {
        return figures(key, kind, List.of(this));
    }

    /** Of all groups together. */
    static Figures total(Kind kind, Collection<GroupTally> all) {
        return figures(null, kind, all);
    }

    private static Figures figures(@Nullable String key, Kind kind, Collection<GroupTally> all) {
        Figures.Further first = tallies(Kind.FIRST, all).figures();
        Tallies legs = tallies(kind, all);
        return new Figures(
                key,
                first.count(),
                first.decided(),
                first.met(),
                first.attainment(),
                first.times(),
                legs.legMedians(),
                legs.legMeans(),
                first.open(),
                first.overdue(),
                first.answered(),
                first.closed(),
                tallies(Kind.NEXT, all).figures(),
                tallies(Kind.RESOLUTION, all).figures());
    }

    private static Tallies tallies(Kind kind, Collection<GroupTally> all) {
        return new Tallies(all.stream().map(group -> group.tally(kind)).toList());
    }
}
