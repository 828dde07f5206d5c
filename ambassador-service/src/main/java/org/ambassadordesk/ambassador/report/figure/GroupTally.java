package org.ambassadordesk.ambassador.report.figure;

import java.util.Collection;
import java.util.List;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
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
     * @param spread that first responses are counted in too
     */
    GroupTally(Counting counting, long now, LegDetail detail, Spread spread) {
        first = new Tally(counting, now, detail, spread);
        next = new Tally(counting, now, LegDetail.NONE, null);
        resolution = new Tally(counting, now, LegDetail.NONE, null);
    }

    /** Some rows of a run. */
    void add(MeasuredDay day, Run run, int from, int to) {
        switch (day.label(run).kind()) {
            case FIRST -> first.add(day, run, from, to);
            case NEXT -> next.add(day, run, from, to);
            case RESOLUTION -> resolution.add(day, run, from, to);
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
}
