package org.ambassadordesk.router.assignment.value;

/**
 * The deadline value index: what a minute of this person's time is worth if it goes to this item now. Value times the
 * chance to be in time, less the longer it can wait, divided by how long it takes; what cannot be in time any more comes
 * behind all that can. After apparent tardiness cost (Vepsalainen and Morton 1987) with a chance in place of a slack.
 *
 * <p>As a natural logarithm, since an item due next week is worth less than the smallest number today and still more than
 * one due the week after.
 */
final class ValueIndex {
    /** What is held for faster people comes behind everything else that is in time. */
    private static final double HELD = -1e4;
    /** Behind everything, but still in order. */
    private static final double LAST = -1e7;
    /** As good as never. */
    private static final double NO_CHANCE = 1e-9;

    private ValueIndex() {}

    /** Logarithm of value per millisecond. */
    static double of(ValueTerms terms, ValueRules rules) {
        return isHopeless(terms.slack(), terms.usual(), rules)
                ? late(terms, rules)
                : bound(terms, rules) + StrictMath.log(Math.max(NO_CHANCE, chance(terms)));
    }

    /** Not less than the index of what is not hopeless, and cheaper to know: the chance is taken for certain. */
    static double bound(ValueTerms terms, ValueRules rules) {
        double horizon = horizon(terms.mean(), terms.people(), rules);
        double patience = Math.max(0, terms.workingSlack() - terms.expected());
        return StrictMath.log(terms.weight() / terms.expected())
                - patience / horizon
                + (terms.familiar() == 0 ? 0 : terms.familiar() * StrictMath.log1p(rules.sticky()))
                + (terms.held() ? HELD : 0);
    }

    /** How soon urgency fades, in milliseconds: later where few may answer. */
    static double horizon(double mean, int people, ValueRules rules) {
        return rules.horizon() * mean * (1 + 1.0 / Math.max(1, people));
    }

    /** How likely the answer is in time, and before the shift ends, if it is begun now: 0 to 1. */
    static double chance(ValueTerms terms) {
        double inTime = Math.min(terms.slack(), terms.shiftLeft());
        double afterDelay = Math.min(terms.slack() - terms.delay(), (double) terms.shiftLeft());
        return (1 - terms.delayed()) * Lognormal.below(inTime, terms.expected(), terms.spread())
                + terms.delayed() * Lognormal.below(afterDelay, terms.expected(), terms.spread());
    }

    static boolean isHopeless(long slack, double usual, ValueRules rules) {
        return slack < rules.hopeless() * usual;
    }

    private static double late(ValueTerms terms, ValueRules rules) {
        return last(rules)
                + StrictMath.log(terms.weight() / terms.expected() * (1 + lateness(terms.slack(), terms.promised())));
    }

    /** How long it is late, in times it was promised. */
    static double lateness(long slack, long promised) {
        return Math.max(0, -slack) / (double) Math.max(1, promised);
    }

    /** How far the hopeless come behind, as a logarithm. */
    static double last(ValueRules rules) {
        return rules.late() == 0 ? LAST : StrictMath.log(rules.late());
    }
}
