package org.ambassadordesk.router.assignment.value;

import java.util.Map;

/**
 * Which of several idle people takes an item: whoever makes it most likely in time, at the least cost for what comes
 * next, since a generalist is missed more than a specialist.
 */
final class ValueFit {
    private static final double IDLE_MINUTE = 0.001;
    private static final double LONGEST_IDLE = 480;

    private ValueFit() {}

    /**
     * What is looked at.
     *
     * @param chance that this person answers in time, 0 to 1
     * @param load what it takes them, in mean handling times
     * @param breadth what part of everything they may answer, 0 to 1
     * @param idle minutes since they last had something
     * @param familiar whether they answered this customer before
     */
    record Terms(double weight, double chance, double load, double breadth, long idle, boolean familiar) {
        void write(String prefix, Map<String, String> terms) {
            terms.put(prefix + "weight", Double.toString(weight));
            terms.put(prefix + "chance", Double.toString(chance));
            terms.put(prefix + "load", Double.toString(load));
            terms.put(prefix + "breadth", Double.toString(breadth));
            terms.put(prefix + "idle-minutes", Long.toString(idle));
            terms.put(prefix + "same-ambassador", Boolean.toString(familiar));
        }

        static Terms in(String prefix, Map<String, String> terms) {
            return new Terms(
                    ValueTerms.real(prefix + "weight", terms),
                    ValueTerms.real(prefix + "chance", terms),
                    ValueTerms.real(prefix + "load", terms),
                    ValueTerms.real(prefix + "breadth", terms),
                    ValueTerms.whole(prefix + "idle-minutes", terms),
                    Boolean.parseBoolean(ValueTerms.term(prefix + "same-ambassador", terms)));
        }
    }

    /** Higher is better. Whose turn it is, is asked among strangers: nobody loses their customer for having just worked. */
    static double of(Terms terms, ValueRules rules) {
        boolean keeps = terms.familiar() && rules.sticky() > 0;
        return terms.weight() * terms.chance()
                - terms.breadth() * terms.load()
                + (keeps ? rules.sticky() : 0)
                + IDLE_MINUTE * (keeps ? LONGEST_IDLE : Math.min(LONGEST_IDLE, (double) terms.idle()));
    }
}
