package org.ambassadordesk.ambassador.report.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes through days once and counts what is chosen, by group. */
public final class Counts {
    /** Of nothing. */
    public static final Counts NONE = new Counts(Map.of());

    private final Map<String, GroupTally> groups;

    private Counts(Map<String, GroupTally> groups) {
        this.groups = groups;
    }

    /**
     * Counts everything, medians of legs too.
     *
     * @param now microseconds since 1970
     */
    public static Counts of(List<MeasuredDay> days, Choice choice, Grouping grouping, Counting counting, long now) {
        return of(days, choice, grouping, counting, now, LegDetail.MEDIANS);
    }

    /**
     * Counts.
     *
     * @param now microseconds since 1970
     */
    public static Counts of(
            List<MeasuredDay> days, Choice choice, Grouping grouping, Counting counting, long now, LegDetail detail) {
        Map<String, GroupTally> groups = new HashMap<>();
        for (MeasuredDay day : days) {
            for (int row = 0; row < day.size(); row++) {
                if (choice.takes(day, row)) {
                    groups.computeIfAbsent(grouping.key(day, row), key -> new GroupTally(counting, now, detail))
                            .add(day, row);
                }
            }
        }
        return new Counts(new TreeMap<>(groups));
    }

    /** In the order of their keys. */
    public List<Figures> groups() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }

    public Figures total() {
        return GroupTally.total(groups.values());
    }

    /** Every first response time, in microseconds, in no order. */
    public long[] firstTotals() {
        return GroupTally.firstTotals(groups.values());
    }
}
