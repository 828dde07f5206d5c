package org.ambassadordesk.ambassador.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.apache.commons.numbers.arrays.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one or several tallies together. Percentiles are exact: the smallest observed time such that at least this
 * share of all is not longer (nearest rank, what PostgreSQL calls {@code percentile_disc}).
 */
record Tallies(List<Tally> all) {
    private static final double[] SHARES = {0.5, 0.75, 0.9, 0.95, 0.99, 1.0};
    private static final int MICROS = 6;

    Figures.OfKind figures() {
        long decided = sum(Tally::decided);
        long met = sum(Tally::met);
        return new Figures.OfKind(
                sum(Tally::count),
                decided,
                met,
                decided == 0 ? null : (double) met / decided,
                sum(Tally::open),
                sum(Tally::overdue),
                reached(),
                percentiles());
    }

    private long sum(ToLongFunction<Tally> count) {
        return all.stream().mapToLong(count).sum();
    }

    private int reached() {
        return all.stream().mapToInt(Tally::reached).sum();
    }

    private Percentiles percentiles() {
        long[] totals = totals();
        if (totals.length == 0) {
            return Percentiles.NONE;
        }
        int[] ranks = Arrays.stream(SHARES)
                .mapToInt(share -> rank(share, totals.length))
                .toArray();
        Selection.select(totals, ranks.clone());
        return new Percentiles(
                micros(totals[ranks[0]]),
                micros(totals[ranks[1]]),
                micros(totals[ranks[2]]),
                micros(totals[ranks[3]]),
                micros(totals[ranks[4]]),
                micros(totals[ranks[5]]));
    }

    /** Every time waited, in microseconds, in no order. */
    long[] totals() {
        long[] totals = new long[reached()];
        int at = 0;
        for (Tally tally : all) {
            tally.copyTotals(totals, at);
            at += tally.reached();
        }
        return totals;
    }

    /** Each leg's median for itself: medians do not add up. */
    LegSeconds legMedians() {
        return legs(LegDetail.MEDIANS, this::median);
    }

    /** Each leg's mean: these add up to the mean of the whole. */
    LegSeconds legMeans() {
        return legs(
                LegDetail.MEANS,
                leg -> all.stream().mapToDouble(tally -> tally.legSum(leg)).sum() / reached());
    }

    private LegSeconds legs(LegDetail least, ToDoubleFunction<Leg> seconds) {
        return new LegSeconds(
                leg(Leg.INTAKE, least, seconds),
                leg(Leg.QUEUE, least, seconds),
                leg(Leg.PICKUP, least, seconds),
                leg(Leg.DRAFTING, least, seconds),
                leg(Leg.APPROVAL, least, seconds),
                leg(Leg.DELIVERY, least, seconds));
    }

    private @Nullable BigDecimal leg(Leg leg, LegDetail least, ToDoubleFunction<Leg> seconds) {
        return reached() == 0 || all.stream().anyMatch(tally -> tally.detail().compareTo(least) < 0)
                ? null
                : BigDecimal.valueOf(seconds.applyAsDouble(leg)).setScale(MICROS, RoundingMode.HALF_EVEN);
    }

    private double median(Leg leg) {
        double[] seconds = new double[reached()];
        int at = 0;
        for (Tally tally : all) {
            tally.copyLeg(leg, seconds, at);
            at += tally.reached();
        }
        int rank = rank(0.5, seconds.length);
        Selection.select(seconds, rank);
        return seconds[rank];
    }

    private static int rank(double share, int of) {
        return Math.max(0, (int) Math.ceil(share * of) - 1);
    }

    private static BigDecimal micros(long micros) {
        return BigDecimal.valueOf(micros, MICROS);
    }
}
