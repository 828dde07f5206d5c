package org.ambassadordesk.ambassador.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Gap;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Likeness;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Side;
import org.jspecify.annotations.Nullable;

/** In what a run with nothing changed is too far from what happened. */
public enum Doubt {
    /** More than a tenth of the answers are in one of the two alone. */
    ANSWERED,
    /** The share of promises kept differs by more than five points of a hundred. */
    ATTAINMENT,
    /** Promises broken differ by more than one of twenty customers. */
    BREACHES,
    /** Half were answered within a time that differs by more than a quarter, and by more than a minute. */
    WAITING;

    static final double MOST_ANSWERED = 0.1;
    static final double MOST_ATTAINMENT = 0.05;
    static final double MOST_BREACHES = 0.05;
    static final double MOST_WAITING = 0.25;
    private static final double MINUTE = 60;

    /**
     * Who had an answer in one of the two.
     *
     * @param same null where it is not said
     */
    record Compared(long all, long near, @Nullable Long same, long onlyHappened, long onlyAgain) {
        private @Nullable Double share(@Nullable Long some) {
            return all == 0 || some == null ? null : (double) some / all;
        }
    }

    static Likeness likeness(Compared compared, Side happened, Side again) {
        Gap attainment = Gap.of(happened.figures().attainment(), again.figures().attainment());
        Gap breaches = Gap.of((double) happened.breaches(), (double) again.breaches());
        List<Doubt> doubts = new ArrayList<>();
        if (compared.onlyHappened() + compared.onlyAgain() > MOST_ANSWERED * compared.all()) {
            doubts.add(ANSWERED);
        }
        if (attainment.difference() != null && Math.abs(attainment.difference()) > MOST_ATTAINMENT) {
            doubts.add(ATTAINMENT);
        }
        if (breaches.difference() != null && Math.abs(breaches.difference()) > MOST_BREACHES * waits(happened)) {
            doubts.add(BREACHES);
        }
        if (isFar(
                happened.figures().firstResponse().p50(),
                again.figures().firstResponse().p50())) {
            doubts.add(WAITING);
        }
        return new Likeness(
                compared.all(),
                compared.share(compared.near()),
                compared.share(compared.same()),
                compared.onlyHappened(),
                compared.onlyAgain(),
                attainment,
                breaches,
                doubts.isEmpty(),
                doubts,
                doubts.isEmpty() ? null : reason(compared, attainment, breaches));
    }

    private static long waits(Side happened) {
        return happened.figures().count() + happened.figures().nextResponse().count();
    }

    private static boolean isFar(@Nullable BigDecimal happened, @Nullable BigDecimal again) {
        if (happened == null || again == null) {
            return false;
        }
        double difference = Math.abs(happened.doubleValue() - again.doubleValue());
        return difference > MINUTE && difference > MOST_WAITING * happened.doubleValue();
    }

    private static String reason(Compared compared, Gap attainment, Gap breaches) {
        return String.format(
                Locale.ROOT,
                "With nothing changed the run does not come near enough to what happened: of %d answers %d are in the run "
                        + "alone and %d not in it, promises kept %s run again and %s as it was, promises broken %.0f and "
                        + "%.0f. Do not compare a change with it.",
                compared.all(),
                compared.onlyAgain(),
                compared.onlyHappened(),
                percent(attainment.again()),
                percent(attainment.happened()),
                breaches.again(),
                breaches.happened());
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "none decided" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
