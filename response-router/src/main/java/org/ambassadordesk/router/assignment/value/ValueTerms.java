package org.ambassadordesk.router.assignment.value;

import java.util.List;
import java.util.Map;

/**
 * Everything the deadline value index looks at when it judges one item for one person; times in milliseconds.
 *
 * @param weight what an answer in time is worth
 * @param slack until the item is due; negative once it is late
 * @param workingSlack the same in working time of those who may answer, as long as they are as many as now
 * @param shiftLeft until the person's shift ends
 * @param usual what answering takes on average, whoever does it
 * @param expected what it takes this person
 * @param spread standard deviation of its logarithm
 * @param delayed how likely the person does not react, or hands it back, 0 to 1
 * @param delay what that costs
 * @param people how many who may answer it are there now
 * @param mean handling time of everything, on average
 * @param promised from the beginning until the item was due
 * @param held whether it waits a moment for faster people
 * @param familiar 1 where the person answered this customer before, -1 where somebody else did who is there, else 0
 */
record ValueTerms(
        double weight,
        long slack,
        long workingSlack,
        long shiftLeft,
        double usual,
        double expected,
        double spread,
        double delayed,
        double delay,
        int people,
        double mean,
        long promised,
        boolean held,
        int familiar) {

    /** What is written of the winner has no prefix. */
    static final String WINNER = "";

    static final String SECOND = "second-";

    /** As {@link #in} reads them. */
    private static final List<String> NAMES = List.of(
            "weight",
            "slack-ms",
            "working-slack-ms",
            "shift-left-ms",
            "usual-ms",
            "expected-ms",
            "spread",
            "delayed",
            "delay-ms",
            "people",
            "mean-ms",
            "promised-ms",
            "held",
            "familiar");

    private static final List<String> SECOND_NAMES =
            NAMES.stream().map(SECOND::concat).toList();

    /** In words that {@link #in} reads. */
    void write(String prefix, Map<String, String> terms) {
        List<String> names = prefix.equals(SECOND) ? SECOND_NAMES : NAMES;
        List<String> values = List.of(
                Double.toString(weight),
                Long.toString(slack),
                Long.toString(workingSlack),
                Long.toString(shiftLeft),
                Double.toString(usual),
                Double.toString(expected),
                Double.toString(spread),
                Double.toString(delayed),
                Double.toString(delay),
                Integer.toString(people),
                Double.toString(mean),
                Long.toString(promised),
                Boolean.toString(held),
                Integer.toString(familiar));
        for (int i = 0; i < values.size(); i++) {
            terms.put(names.get(i), values.get(i));
        }
    }

    /**
     * As written.
     *
     * @throws IllegalArgumentException where a term is missing or no number
     */
    static ValueTerms in(String prefix, Map<String, String> terms) {
        return new ValueTerms(
                real(prefix + "weight", terms),
                whole(prefix + "slack-ms", terms),
                whole(prefix + "working-slack-ms", terms),
                whole(prefix + "shift-left-ms", terms),
                real(prefix + "usual-ms", terms),
                real(prefix + "expected-ms", terms),
                real(prefix + "spread", terms),
                real(prefix + "delayed", terms),
                real(prefix + "delay-ms", terms),
                (int) whole(prefix + "people", terms),
                real(prefix + "mean-ms", terms),
                whole(prefix + "promised-ms", terms),
                Boolean.parseBoolean(term(prefix + "held", terms)),
                (int) whole(prefix + "familiar", terms));
    }

    static double real(String name, Map<String, String> terms) {
        return Double.parseDouble(term(name, terms));
    }

    static long whole(String name, Map<String, String> terms) {
        return Long.parseLong(term(name, terms));
    }

    static String term(String name, Map<String, String> terms) {
        String term = terms.get(name);
        if (term == null) {
            throw new IllegalArgumentException("the decision does not say " + name);
        }
        return term;
    }
}
