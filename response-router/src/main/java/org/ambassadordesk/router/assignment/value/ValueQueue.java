package org.ambassadordesk.router.assignment.value;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.estimate.Pace;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What waits of one signature: a bucket for each priority and class of handling time, in which the order by due time is
 * the order by value, and one for each priority of what is hopeless. Only the first of each bucket needs to be looked at.
 */
final class ValueQueue {
    private static final int PRIORITIES = 4;
    private static final int LENGTHS = 4;
    private static final int LATE = PRIORITIES * LENGTHS;
    private static final int BUCKETS = LATE + PRIORITIES;
    /** Handling times are alike below twice this, below four times this, and so on. */
    private static final double SHORTEST = 75_000;

    private final @Nullable TreeSet<ValueEntry>[] buckets = newBuckets();
    private final @Nullable ValueEntry[] firsts = new ValueEntry[BUCKETS];
    private final Heads heads = new Heads(BUCKETS);
    private List<Pace> paces = List.of();
    private int filled;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable TreeSet<ValueEntry>[] newBuckets() {
        return new TreeSet[BUCKETS];
    }

    boolean isEmpty() {
        return filled == 0;
    }

    void join(ValueEntry entry) {
        int priority = Math.clamp(entry.item.priority(), 1, PRIORITIES) - 1;
        int length =
                Math.clamp((int) (StrictMath.log(entry.effort.usual() / SHORTEST) / StrictMath.log(2)), 0, LENGTHS - 1);
        add(priority * LENGTHS + length, entry);
    }

    void leave(ValueEntry entry) {
        TreeSet<ValueEntry> bucket = buckets[entry.bucket];
        if (bucket != null && bucket.remove(entry)) {
            review(bucket, entry.bucket);
        }
    }

    /**
     * Hands over what may be best: of each bucket the first that somebody may have, and what comes before it as long as
     * that is hopeless.
     *
     * @param judgement of that person, turned to this queue
     */
    void heads(long now, Judgement judgement) {
        int left = filled;
        while (left != 0) {
            int index = Integer.numberOfTrailingZeros(left);
            left &= left - 1;
            if (index < LATE && heads.due[index] <= now) {
                setLateApart(index, now);
                left |= filled & -(1 << LATE);
            }
            boolean outdone = index < LATE ? judgement.isOutdone(heads, index) : judgement.isLateOutdone(heads, index);
            if (!outdone) {
                look(index, judgement);
            }
        }
    }

    private void look(int index, Judgement judgement) {
        TreeSet<ValueEntry> bucket = buckets[index];
        ValueEntry first = firsts[index];
        if (bucket == null || first == null || isEnough(first, index, judgement)) {
            return;
        }
        for (ValueEntry entry : bucket.tailSet(first, false)) {
            if (isEnough(entry, index, judgement)) {
                break;
            }
        }
    }

    private static boolean isEnough(ValueEntry entry, int index, Judgement judgement) {
        return judgement.mayHave(entry) && (judgement.judge(entry) || index >= LATE);
    }

    /** Of everybody who may answer what waits here, in the signature's order. */
    List<Pace> paces(Signature signature, Estimates estimates) {
        if (paces.isEmpty()) {
            paces = signature.people().stream()
                    .map(person -> estimates.paceOf(person.id(), signature.key().topic()))
                    .toList();
        }
        return paces;
    }

    /** What is late stays late. */
    private void setLateApart(int index, long now) {
        TreeSet<ValueEntry> bucket = Objects.requireNonNull(buckets[index], "what has a first is not empty");
        for (ValueEntry late = firsts[index]; late != null && late.due <= now; late = firsts[index]) {
            bucket.remove(late);
            review(bucket, index);
            add(LATE + index / LENGTHS, late);
        }
    }

    /** The clock was set back: what was late may be in time again. */
    void setBack(long now) {
        for (int index = LATE; index < BUCKETS; index++) {
            TreeSet<ValueEntry> bucket = buckets[index];
            while (bucket != null && !bucket.isEmpty() && bucket.last().due > now) {
                ValueEntry entry = bucket.last();
                leave(entry);
                join(entry);
            }
        }
    }

    private void add(int index, ValueEntry entry) {
        TreeSet<ValueEntry> bucket = buckets[index];
        if (bucket == null) {
            bucket = new TreeSet<>(ValueEntry.BY_DUE);
            buckets[index] = bucket;
        }
        entry.bucket = index;
        bucket.add(entry);
        review(bucket, index);
    }

    private void review(SortedSet<ValueEntry> bucket, int index) {
        ValueEntry first = bucket.isEmpty() ? null : bucket.first();
        if (first != firsts[index]) {
            firsts[index] = first;
            filled = first == null ? filled & ~(1 << index) : filled | 1 << index;
            heads.set(index, first);
        }
    }
}
