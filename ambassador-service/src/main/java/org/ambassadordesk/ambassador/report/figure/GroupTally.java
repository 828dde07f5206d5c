package org.ambassadordesk.ambassador.report.figure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one group. */
final class GroupTally {
    private final Tally first;
    private final Tally next;
    private final Tally resolution;

    /**
     * Of nothing yet.
     *
     * @param now microseconds since 1970
     */
    GroupTally(Counting counting, long now, LegDetail detail) {
        first = new Tally(counting, now, detail);
        next = new Tally(counting, now, LegDetail.NONE);
        resolution = new Tally(counting, now, LegDetail.NONE);
    }

    void add(MeasuredDay day, int row) {
        switch (day.kind(row)) {
            case FIRST -> first.add(day, row);
            case NEXT -> next.add(day, row);
            case RESOLUTION -> resolution.add(day, row);
        }
    }

    /** Of this group alone. */
    Figures figures(String key) {
        return figures(key, List.of(this));
    }

    /** Of all groups together. */
    static Figures total(Collection<GroupTally> all) {
        return figures(null, all);
    }

    private static Figures figures(@Nullable String key, Collection<GroupTally> all) {
        Tallies first = new Tallies(all.stream().map(group -> group.first).toList());
        Figures.OfKind counts = first.figures();
        return new Figures(
                key,
                counts.count(),
                counts.decided(),
                counts.met(),
                counts.attainment(),
                counts.times(),
                first.legMedians(),
                first.legMeans(),
                counts.open(),
                counts.overdue(),
                counts.answered(),
                further(all.stream().map(group -> group.next).toList()),
                further(all.stream().map(group -> group.resolution).toList()));
    }

    private static Figures.Further further(List<Tally> tallies) {
        return new Tallies(tallies).figures().further();
    }

    /** Every first response time of these groups, in microseconds, in no order. */
    static long[] firstTotals(Collection<GroupTally> all) {
        return new Tallies(all.stream().map(group -> group.first).toList()).totals();
    }
}
