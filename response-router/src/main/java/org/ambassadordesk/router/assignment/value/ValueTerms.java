package org.ambassadordesk.router.assignment.value;

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

    /** In words that {@link #in} reads. */
    void write(String prefix, Map<String, String> terms) {
        terms.put(prefix + "weight", Double.toString(weight));
        terms.put(prefix + "slack-ms", Long.toString(slack));
        terms.put(prefix + "working-slack-ms", Long.toString(workingSlack));
        terms.put(prefix + "shift-left-ms", Long.toString(shiftLeft));
        terms.put(prefix + "usual-ms", Double.toString(usual));
        terms.put(prefix + "expected-ms", Double.toString(expected));
        terms.put(prefix + "spread", Double.toString(spread));
        terms.put(prefix + "delayed", Double.toString(delayed));
        terms.put(prefix + "delay-ms", Double.toString(delay));
        terms.put(prefix + "people", Integer.toString(people));
        terms.put(prefix + "mean-ms", Double.toString(mean));
        terms.put(prefix + "promised-ms", Long.toString(promised));
        terms.put(prefix + "held", Boolean.toString(held));
        terms.put(prefix + "familiar", Integer.toString(familiar));
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
