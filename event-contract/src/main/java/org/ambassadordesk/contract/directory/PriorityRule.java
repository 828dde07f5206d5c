package org.ambassadordesk.contract.directory;

import java.util.List;

/**
 * Where the condition holds, a comment is so urgent.
 *
 * @param priority 1 (most urgent) to 4
 */
public record PriorityRule(Condition when, int priority) {
    /** Of what no rule speaks of. */
    public static final int ORDINARY = 3;

    /** What holds where the desk writes no rules of its own. */
    public static List<PriorityRule> standard() {
        return List.of(
                new PriorityRule(Condition.ofLabel("urgent"), 1),
                new PriorityRule(Condition.ofLabel("vip"), 2),
                new PriorityRule(Condition.ofRating(1), 2));
    }
}
