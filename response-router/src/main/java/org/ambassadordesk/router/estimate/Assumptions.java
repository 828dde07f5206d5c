package org.ambassadordesk.router.estimate;

import java.time.Duration;

/**
 * What is taken for usual before anything was observed.
 *
 * @param handling how long the answer to a text of {@code length} characters takes, on average
 * @param elasticity how much longer it takes with a longer text: 0 not at all, 1 in proportion
 * @param spread standard deviation of the logarithm of handling times of alike texts
 * @param missed share of assignments without a reaction, 0 to 1
 * @param declined share of assignments that are handed back, 0 to 1
 */
public record Assumptions(
        Duration handling, int length, double elasticity, double spread, double missed, double declined) {
    public Assumptions {
        if (handling.toMillis() <= 0 || length <= 0 || elasticity < 0 || elasticity > 2 || spread <= 0) {
            throw new IllegalArgumentException("usual handling time and length must be above 0, elasticity 0 to 2: "
                    + handling + ", " + length + ", " + elasticity);
        }
    }

    /** Five minutes for a short message, twice as long for one of ten times the length. */
    public static Assumptions usual() {
        return new Assumptions(Duration.ofMinutes(5), 140, 0.3, 0.75, 0.05, 0.02);
    }

    /** The same with another spread. */
    public Assumptions spread(double anew) {
        return new Assumptions(handling, length, elasticity, anew, missed, declined);
    }

    /** The same with other handling times. */
    public Assumptions handling(Duration anew, int newLength, double newElasticity) {
        return new Assumptions(anew, newLength, newElasticity, spread, missed, declined);
    }
}
