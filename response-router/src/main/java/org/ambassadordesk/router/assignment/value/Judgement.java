package org.ambassadordesk.router.assignment.value;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.estimate.Pace;
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
    private final boolean hurried;
    private final double last;
    private double pace;
    private double logPace;
    private double horizon;
    private double rank;
    private int people;
    private int onShift;
    private long staffed;
    private @Nullable Signature signature;
    private @Nullable ValueQueue queue;
    private @Nullable Pace own;
    private @Nullable Judged best;
    private @Nullable Judged second;
    private double secondIndex = Double.NEGATIVE_INFINITY;

    /** An item with what was looked at. */
    private record Judged(ValueEntry entry, ValueTerms terms, double index) implements Comparable<Judged> {
        private static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(
                        (Judged judged) -> -judged.index)
                .thenComparing(Judged::entry, ValueEntry.BY_DUE);

        @Override
        public int compareTo(Judged other) {
            return BEST_FIRST.compare(this, other);
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
        this.hurried = person.timeLeft() != null;
        this.last = ValueIndex.last(rules);
        this.delayed = missed + declined;
        this.delay = (missed * estimates.missDelay() + declined * estimates.declineDelay()) / delayed;
    }

    void turnTo(Signature to, ValueQueue of) {
        if (signature != to) {
            signature = to;
            queue = of;
            staffed = to.staffedUntilNow(now);
            own = estimates.paceOf(person.id(), to.key().topic());
            logPace = own.log();
            pace = StrictMath.exp(logPace);
            rank = Double.NaN;
            people = to.available();
            horizon = ValueIndex.horizon(mean, people, rules);
            onShift = Math.max(1, to.onShift());
        }
    }

    /** Whether it is for this person at all. */
    boolean mayHave(ValueEntry entry) {
        return !entry.item.excludes(person, estimates);
    }

    /** Whether there is still hope for it. */
    boolean judge(ValueEntry entry) {
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
        if (best == null || judged.compareTo(best) < 0) {
            second = best;
            best = judged;
        } else if (second == null || judged.compareTo(second) < 0) {
            second = judged;
        }
        secondIndex = second == null ? Double.NEGATIVE_INFINITY : second.index();
    }

    /** Whether the first of a bucket is for this person, there is hope for it, but it surely comes behind the second. */
    boolean isOutdone(Heads heads, int index) {
        double stretch = estimates.stretch(heads.logLength[index]);
        if (hurried || !heads.isForAnybody[index] || stretch > 1) {
            return false;
        }
        // a chord lies above the exponential
        double most = heads.usual[index] * (1 + Math.max(0, stretch) * (Math.E - 1)) * (1 + ROUNDING);
        long slack = heads.due[index] - millis;
        if (slack < rules.hopeless() * most) {
            return false;
        }
        long working =
                heads.isPromised[index] && slack > 0 ? (heads.staffedUntilDue[index] - staffed) / onShift : slack;
        double bound = heads.worth[index] - stretch - logPace - Math.max(0, working - most * pace) / horizon;
        return bound + ROUNDING < secondIndex;
    }

    /** Whether the first of the late ones is for this person, but surely comes behind the second. */
    boolean isLateOutdone(Heads heads, int index) {
        long slack = heads.due[index] - millis;
        if (hurried || !heads.isForAnybody[index] || slack >= 0) {
            return false;
        }
        double stretch = estimates.stretch(heads.logLength[index]);
        // ln(1 + x) is not more than x
        double bound =
                last + heads.worth[index] - stretch - logPace + ValueIndex.lateness(slack, heads.promised[index]);
        return bound + ROUNDING < secondIndex;
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
        return !entry.isPromised || slack <= 0 ? slack : (entry.staffedUntilDue - staffed) / onShift;
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
        double behind = rank() - 1.0 / 3;
        return behind > 0 && waited < 6 * behind * mean / people;
    }

    /** The best of what was judged, or null. */
    @Nullable
    Pick<Waiting> pick() {
        Judged first = best;
        Judged next = second;
        return first == null
                ? null
                : new Pick<>(
                        first.entry().item, next == null ? null : next.entry().item, () -> words(rules, first, next));
    }

    private static Map<String, String> words(ValueRules rules, Judged best, @Nullable Judged second) {
        Map<String, String> terms = new TreeMap<>();
        best.write(ValueTerms.WINNER, terms);
        if (second != null) {
            second.write(ValueTerms.SECOND, terms);
        }
        rules.write(terms);
        return terms;
    }

    /** What share of those who are there is faster: 0 for the fastest. */
    private double rank() {
        if (Double.isNaN(rank)) {
            rank = rank(Objects.requireNonNull(signature), Objects.requireNonNull(queue), Objects.requireNonNull(own));
        }
        return rank;
    }

    private double rank(Signature of, ValueQueue from, Pace mine) {
        List<Person> all = of.people();
        List<Pace> paces = from.paces(of, estimates);
        int faster = 0;
        int there = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isAvailable()) {
                there++;
                faster += isFaster(paces.get(i), mine) ? 1 : 0;
            }
        }
        return there == 0 ? 0 : faster / (double) there;
    }

    private boolean isFaster(Pace theirs, Pace mine) {
        double ahead = mine.personal() - theirs.personal();
        return ahead != 0 && (Math.abs(ahead) > SAME_PACE ? ahead > 0 : StrictMath.exp(theirs.log()) < pace);
    }
}
