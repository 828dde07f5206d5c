package org.ambassadordesk.router.assignment.value;

/** How likely something whose logarithm is normally distributed stays below a bound. */
final class Lognormal {
    /** Beyond so many times the mean there is nothing left to speak of. */
    private static final double FAR = 20;

    private Lognormal() {}

    /** P(X ≤ x) where X has this mean and its logarithm this standard deviation. */
    static double below(double x, double mean, double spread) {
        if (x <= 0) {
            return 0;
        }
        return x > FAR * mean ? 1 : normal((StrictMath.log(x / mean) + spread * spread / 2) / spread);
    }

    /** The standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
    static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = 0.3989422804014327 * StrictMath.exp(-z * z / 2) * poly;
        return z >= 0 ? 1 - tail : tail;
    }
}
