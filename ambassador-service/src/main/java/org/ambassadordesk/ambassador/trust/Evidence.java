package org.ambassadordesk.ambassador.trust;

import org.ambassadordesk.contract.directory.ReviewRules;

/**
 * What others found in somebody's replies on a topic. Replies for which the author asked for a second person do not count:
 * asking is never held against anybody.
 *
 * @param unchanged let out as written
 * @param changed let out in an approver's wording
 * @param fine read afterwards and found good
 * @param notFine read afterwards and not
 */
public record Evidence(int unchanged, int changed, int sentBack, int rejected, int fine, int notFine) {
    /** 95 % of the normal distribution, both sides. */
    private static final double Z = 1.959964;

    /** Good as they were. */
    public int good() {
        return unchanged + fine;
    }

    /** Read by somebody at all. */
    public int read() {
        return unchanged + changed + sentBack + rejected + fine + notFine;
    }

    /** The least share of good replies that the record leaves likely; 0 without any. */
    public double lowerBound() {
        return read() == 0 ? 0 : Math.max(0, centre() - margin());
    }

    /** The greatest share of good replies that the record leaves likely; 1 without any. */
    public double upperBound() {
        return read() == 0 ? 1 : Math.min(1, centre() + margin());
    }

    /** Whether it speaks for more autonomy. */
    boolean speaksForMore(ReviewRules.Trust rules) {
        return read() >= rules.least() && lowerBound() > rules.raiseAbove();
    }

    /** Whether it speaks for less autonomy. */
    boolean speaksForLess(ReviewRules.Trust rules) {
        return read() >= rules.least() && upperBound() < rules.lowerBelow();
    }

    /** Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference; JASA 22, 209–212. */
    private double centre() {
        double n = read();
        return (good() / n + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private double margin() {
        double n = read();
        double share = good() / n;
        return Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    }
}
