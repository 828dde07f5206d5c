package org.ambassadordesk.contract.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be measured of people's work, and who is told when it goes wrong.
 *
 * @param goal share of promises that should be kept, 0 to 1; a line in plots
 * @param smallestGroup people that must stand behind a figure about a group; 1 protects nobody
 * @param smallestPeriod days that a figure about a group covers at least; spans of 7 begin on Mondays
 * @param individual whether a lead may look at one person's figures at all, with a second person's consent
 * @param webhook where alerts go that name it; null for nowhere
 * @param alerts by id, in the order of the file
 */
public record MeasuringRules(
        double goal,
        int smallestGroup,
        int smallestPeriod,
        boolean individual,
        Source.@Nullable Webhook webhook,
        Map<String, AlertRule> alerts) {
    /** Whether figures are of groups only. */
    public boolean protects() {
        return smallestGroup > 1;
    }

    /** What may be shown of whom, as a mark: another one where anything of it is otherwise. */
    public String shown() {
        return smallestGroup + "/" + smallestPeriod + "/" + individual;
    }

    /** Where the desk says nothing: figures of groups of any size, none of single people, no alerts. */
    public static MeasuringRules standard() {
        return new MeasuringRules(0.95, 1, 1, false, null, Map.of());
    }
}
