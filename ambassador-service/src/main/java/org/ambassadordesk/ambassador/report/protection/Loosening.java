package org.ambassadordesk.ambassador.report.protection;

import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.MeasuringRules;

/** Whether another directory protects the people measured less than the one before. */
public final class Loosening {
    private Loosening() {}

    /**
     * Whether anything could be told with the second that could not with the first. Spans that begin elsewhere are among it,
     * longer ones too: two days are shown together where one of them was withheld for itself.
     */
    public static boolean isBetween(Directory before, Directory after) {
        MeasuringRules was = before.desk().measuringRules();
        MeasuringRules is = after.desk().measuringRules();
        return is.smallestGroup() < was.smallestGroup()
                || (is.individual() && !was.individual())
                || cutsOtherwise(before, after);
    }

    /** Whether spans that are protected begin or end elsewhere than they did. */
    static boolean cutsOtherwise(Directory before, Directory after) {
        MeasuringRules was = before.desk().measuringRules();
        return was.protects()
                && (was.smallestPeriod() != after.desk().measuringRules().smallestPeriod()
                        || !before.desk().timezone().equals(after.desk().timezone()));
    }

    /** What is protected otherwise, as {@code smallest_group: 5 → 1}; empty where everything is as it was. */
    static List<String> changes(Directory before, Directory after) {
        MeasuringRules was = before.desk().measuringRules();
        MeasuringRules is = after.desk().measuringRules();
        List<String> changes = new ArrayList<>();
        note("smallest_group", was.smallestGroup(), is.smallestGroup(), changes);
        note("smallest_period", "P" + was.smallestPeriod() + "D", "P" + is.smallestPeriod() + "D", changes);
        note("individual", was.individual(), is.individual(), changes);
        if (was.protects() || is.protects()) {
            note("timezone", before.desk().timezone(), after.desk().timezone(), changes);
        }
        return changes;
    }

    private static void note(String name, Object was, Object is, List<String> changes) {
        if (!was.equals(is)) {
            changes.add(name + ": " + was + " → " + is);
        }
    }
}
