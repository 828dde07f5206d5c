package org.ambassadordesk.router.assignment.value;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/** The chances and the waiting of one person, looked at now. */
final class Judgement {
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
    private double pace;
    private int people;
    private int onShift;
    private @Nullable Signature signature;
    private @Nullable ValueQueue queue;
    private @Nullable ValueEntry best;
    private @Nullable ValueEntry second;
    private double bestIndex = Double.NEGATIVE_INFINITY;
    private double secondIndex = Double.NEGATIVE_INFINITY;

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
        this.delayed = missed + declined;
        this.delay = (missed * estimates.missDelay() + declined * estimates.declineDelay()) / delayed;
    }

    void turnTo(Signature to, ValueQueue of) {
        if (signature != to) {
            signature = to;
            queue = of;
            pace = paceOf(person, to);
            people = to.available();
            onShift = Math.max(1, to.onShift());
        }
    }

    /** Whether there is still hope for it. */
    boolean judge(ValueEntry entry) {
        ValueTerms terms = terms(entry);
        boolean hopeless = ValueIndex.isHopeless(terms.slack(), terms.usual(), rules);
        boolean known = entry == best || entry == second;
        if (!known && (hopeless || ValueIndex.bound(terms, rules) > secondIndex)) {
            place(entry, ValueIndex.of(terms, rules));
        }
        return !hopeless;
    }

    private void place(ValueEntry entry, double index) {
        if (index > bestIndex || (index == bestIndex && best != null && isBefore(entry, best))) {
            second = best;
            secondIndex = bestIndex;
            best = entry;
            bestIndex = index;
        } else if (index > secondIndex || (index == secondIndex && second != null && isBefore(entry, second))) {
            second = entry;
            secondIndex = index;
        }
    }

    private boolean isBefore(ValueEntry one, ValueEntry other) {
        return ValueEntry.BY_DUE.compare(one, other) < 0;
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
        double behind = rank(entry.item.signature(), pace) - 1.0 / 3;
        return behind > 0 && millis - entry.since < 6 * behind * mean / people;
    }

    /**
     * The best of what was judged, or null.
     *
     * @param queueOf where an item waits
     */
    @Nullable
    Pick<Waiting> pick(Function<ValueEntry, ValueQueue> queueOf) {
        if (best == null) {
            return null;
        }
        Map<String, String> terms = new TreeMap<>();
        write(ValueTerms.WINNER, best, queueOf.apply(best), bestIndex, terms);
        if (second != null) {
            write(ValueTerms.SECOND, second, queueOf.apply(second), secondIndex, terms);
        }
        rules.write(terms);
        return new Pick<>(best.item, second == null ? null : second.item, terms);
    }

    private void write(String prefix, ValueEntry entry, ValueQueue from, double index, Map<String, String> terms) {
        turnTo(entry.item.signature(), from);
        terms(entry).write(prefix, terms);
        terms.put(prefix + "index", Double.toString(index));
    }

    /** What share of those who are there is faster: 0 for the fastest. */
    private double rank(Signature of, double own) {
        int faster = 0;
        int there = 0;
        for (Person other : of.people()) {
            if (other.isAvailable()) {
                there++;
                faster += paceOf(other, of) < own ? 1 : 0;
            }
        }
        return there == 0 ? 0 : faster / (double) there;
    }

    private double paceOf(Person somebody, Signature of) {
        return estimates.pace(somebody.id(), of.key().topic());
    }
}
