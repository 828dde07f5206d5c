package org.ambassadordesk.router.assignment.value;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The chances and the waiting of one person, looked at now. Of hundreds of items only a few come near the best: what
 * cannot is put aside by a bound that needs no logarithm, and decides nothing that the index would decide otherwise.
 */
final class Judgement {
    /** More than all the rounding in a bound, less than any difference that matters. */
    private static final double ROUNDING = 1e-6;
    /** Nearer than this, only the paces themselves say who is faster. */
    private static final double SAME_PACE = 1e-9;

    private final ValueRules rules;
    private final Estimates estimates;
    private final Person person;
    private final Instant now;
    private final long millis;
    private final long shiftLeft;
    private final double delayed;
    private final double delay;
    private final double mean;
    private final double spread;
    private final double mostFamiliar;
    private double pace;
    private double logPace;
    private double horizon;
    private double rank;
    private int people;
    private int onShift;
    private @Nullable Signature signature;
    private @Nullable ValueQueue queue;
    private @Nullable Judged best;
    private @Nullable Judged second;
    private double secondIndex = Double.NEGATIVE_INFINITY;

    /** An item with what was looked at. */
    private record Judged(ValueEntry entry, ValueTerms terms, double index) {
        boolean isBetterThan(@Nullable Judged other) {
            return other == null
                    || index > other.index
                    || (index == other.index && ValueEntry.BY_DUE.compare(entry, other.entry) < 0);
        }

        void write(String prefix, Map<String, String> written) {
            terms.write(prefix, written);
            written.put(prefix + "index", Double.toString(index));
        }
    }

    Judgement(ValueRules rules, Estimates estimates, Person person, Instant now) {
        this.rules = rules;
        this.estimates = estimates;
        this.mean = estimates.mean();
        this.spread = estimates.spread();
        this.person = person;
        this.now = now;
        this.millis = now.toEpochMilli();
        Instant shiftEnd = person.shift().changesAt();
        this.shiftLeft = shiftEnd == null || !person.shift().isOn()
                ? Duration.ofDays(3650).toMillis()
                : shiftEnd.toEpochMilli() - millis;
        double missed = estimates.missed(person.id());
        double declined = estimates.declined(person.id());
        this.mostFamiliar = StrictMath.log1p(rules.sticky());
        this.delayed = missed + declined;
        this.delay = (missed * estimates.missDelay() + declined * estimates.declineDelay()) / delayed;
    }

    void turnTo(Signature to, ValueQueue of) {
        if (signature != to) {
            signature = to;
            queue = of;
            logPace = logPaceOf(person, to);
            pace = StrictMath.exp(logPace);
            rank = Double.NaN;
            people = to.available();
            horizon = ValueIndex.horizon(mean, people, rules);
            onShift = Math.max(1, to.onShift());
        }
    }

    /** Whether there is still hope for it. */
    boolean judge(ValueEntry entry) {
        if (isOutdone(entry)) {
            return true;
        }
        ValueTerms terms = terms(entry);
        boolean hopeless = ValueIndex.isHopeless(terms.slack(), terms.usual(), rules);
        if (!isKnown(entry) && (hopeless || ValueIndex.bound(terms, rules) > secondIndex)) {
            place(new Judged(entry, terms, ValueIndex.of(terms, rules)));
        }
        return !hopeless;
    }

    private boolean isKnown(ValueEntry entry) {
        return (best != null && best.entry() == entry) || (second != null && second.entry() == entry);
    }

    private void place(Judged judged) {
        if (judged.isBetterThan(best)) {
            second = best;
            best = judged;
        } else if (judged.isBetterThan(second)) {
            second = judged;
        }
        secondIndex = second == null ? Double.NEGATIVE_INFINITY : second.index();
    }

    /** Whether there is hope for it, but it surely comes behind the second. */
    private boolean isOutdone(ValueEntry entry) {
        double stretch = estimates.stretch(entry.effort);
        if (stretch > 1) {
            return false;
        }
        // a chord lies above the exponential
        double most = entry.effort.usual() * (1 + Math.max(0, stretch) * (Math.E - 1)) * (1 + ROUNDING);
        long slack = entry.due - millis;
        if (slack < rules.hopeless() * most) {
            return false;
        }
        double patience = Math.max(0, workingSlack(entry, slack) - most * pace);
        double bound = entry.worth - stretch - logPace - patience / horizon;
        return bound + (entry.familiar == null ? 0 : mostFamiliar) + ROUNDING < secondIndex;
    }

    ValueTerms terms(ValueEntry entry) {
        long slack = entry.due - millis;
        double usual = estimates.handling(entry.effort);
        double expected = usual * pace;
        return new ValueTerms(
                entry.weight,
                slack,
                workingSlack(entry, slack),
                shiftLeft,
                usual,
                expected,
                spread,
                delayed,
                delay,
                people,
                mean,
                entry.promised,
                isHeld(entry, slack, expected),
                familiar(entry, slack, usual));
    }

    private long workingSlack(ValueEntry entry, long slack) {
        return queue == null || !entry.isPromised || slack <= 0
                ? slack
                : (entry.staffedUntilDue - queue.staffed(entry, now, millis)) / onShift;
    }

    private int familiar(ValueEntry entry, long slack, double usual) {
        Person known = entry.familiar;
        if (known == null) {
            return 0;
        }
        if (known == person) {
            return 1;
        }
        return slack > 6 * usual && known.isAvailable() ? -1 : 0;
    }

    /** An urgent item waits a moment for one of the fastest third, where many are there. */
    private boolean isHeld(ValueEntry entry, long slack, double expected) {
        if (!rules.ring() || slack >= 4 * expected || people < 8) {
            return false;
        }
        long waited = millis - entry.since;
        if (waited > 4 * mean / people) {
            // not even for the slowest
            return false;
        }
        double behind = rank(entry.item.signature()) - 1.0 / 3;
        return behind > 0 && waited < 6 * behind * mean / people;
    }

    /** The best of what was judged, or null. */
    @Nullable
    Pick<Waiting> pick() {
        if (best == null) {
            return null;
        }
        Map<String, String> terms = new TreeMap<>();
        best.write(ValueTerms.WINNER, terms);
        if (second != null) {
            second.write(ValueTerms.SECOND, terms);
        }
        rules.write(terms);
        return new Pick<>(best.entry().item, second == null ? null : second.entry().item, terms);
    }

    /** What share of those who are there is faster: 0 for the fastest. */
    private double rank(Signature of) {
        if (Double.isNaN(rank)) {
            int faster = 0;
            int there = 0;
            for (Person other : of.people()) {
                if (other.isAvailable()) {
                    there++;
                    faster += isFaster(other, of) ? 1 : 0;
                }
            }
            rank = there == 0 ? 0 : faster / (double) there;
        }
        return rank;
    }

    private boolean isFaster(Person other, Signature of) {
        double theirs = logPaceOf(other, of);
        double ahead = logPace - theirs;
        return Math.abs(ahead) > SAME_PACE ? ahead > 0 : StrictMath.exp(theirs) < pace;
    }

    private double logPaceOf(Person somebody, Signature of) {
        return estimates.logPace(somebody.id(), of.key().topic());
    }
}
