package org.ambassadordesk.ambassador.report.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jspecify.annotations.Nullable;

/** The figures of one or several tallies together. */
record Tallies(List<Tally> all) {
    private static final double[] SHARES = {0.5, 0.75, 0.9, 0.95, 0.99, 1.0};
    private static final int MICROS = 6;

    Figures.Further figures() {
        long decided = sum(Tally::decided);
        long met = sum(Tally::met);
        return new Figures.Further(
                sum(Tally::count),
                decided,
                met,
                decided == 0 ? null : (double) met / decided,
                sum(Tally::open),
                sum(Tally::overdue),
                sum(Tally::reached),
                sum(Tally::closed),
                percentiles());
    }

    private long sum(ToLongFunction<Tally> count) {
        return all.stream().mapToLong(count).sum();
    }

    private Percentiles percentiles() {
        Times totals = Times.together(all.stream().map(Tally::totals).toList());
        if (totals.count() == 0) {
            return Percentiles.NONE;
        }
        long[] times = totals.shares(SHARES);
        return new Percentiles(
                micros(times[0]),
                micros(times[1]),
                micros(times[2]),
                micros(times[3]),
                micros(times[4]),
                micros(times[5]));
    }

    /** Each leg's median for itself: medians do not add up. */
    LegSeconds legMedians() {
        return legs(LegDetail.MEDIANS, leg -> Times.together(
                        all.stream().map(tally -> tally.times(leg)).toList())
                .shares(0.5)[0]);
    }

    /** Each leg's mean: these add up to the mean of the whole. */
    LegSeconds legMeans() {
        long reached = sum(Tally::reached);
        return legs(LegDetail.MEANS, leg -> Math.round((double) sum(tally -> tally.legSum(leg)) / reached));
    }

    private LegSeconds legs(LegDetail least, ToLongFunction<Leg> micros) {
        return new LegSeconds(
                leg(Leg.INTAKE, least, micros),
                leg(Leg.QUEUE, least, micros),
                leg(Leg.PICKUP, least, micros),
                leg(Leg.DRAFTING, least, micros),
                leg(Leg.APPROVAL, least, micros),
                leg(Leg.DELIVERY, least, micros));
    }

    private @Nullable BigDecimal leg(Leg leg, LegDetail least, ToLongFunction<Leg> micros) {
        return sum(Tally::reached) == 0
                        || all.stream().anyMatch(tally -> tally.detail().compareTo(least) < 0)
                ? null
                : micros(micros.applyAsLong(leg));
    }

    private static BigDecimal micros(long micros) {
        return BigDecimal.valueOf(micros, MICROS);
    }
}
