package org.ambassadordesk.router.assignment.value;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ambassadordesk.router.roster.Person;
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
    private int filled;
    private long staffedAt = Long.MIN_VALUE;
    private long staffed;

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
     * Hands over what may be best: of each bucket the first that does not exclude the person, and what comes before it as
     * long as that is hopeless.
     *
     * @param judge tells whether there is still hope for what it was handed
     */
    void heads(Person person, long now, Predicate<ValueEntry> judge) {
        int left = filled;
        while (left != 0) {
            int index = Integer.numberOfTrailingZeros(left);
            left &= left - 1;
            TreeSet<ValueEntry> bucket = buckets[index];
            ValueEntry first = firsts[index];
            if (bucket == null || first == null) {
                continue;
            }
            if (index < LATE && first.due <= now) {
                setLateApart(bucket, index, now);
                left |= filled & -(1 << LATE);
                first = firsts[index];
            }
            if (first == null || (!first.excludes(person) && (judge.test(first) || index >= LATE))) {
                continue;
            }
            for (ValueEntry entry : bucket.tailSet(first, false)) {
                if (!entry.excludes(person) && (judge.test(entry) || index >= LATE)) {
                    break;
                }
            }
        }
    }

    /** Milliseconds of working time until now, remembered for as long as it is now. */
    long staffed(ValueEntry any, Instant now, long nowMillis) {
        if (staffedAt != nowMillis) {
            staffedAt = nowMillis;
            staffed = any.item.signature().staffedUntilNow(now);
        }
        return staffed;
    }

    /** What is late stays late. */
    private void setLateApart(SortedSet<ValueEntry> bucket, int index, long now) {
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
        firsts[index] = bucket.isEmpty() ? null : bucket.first();
        filled = bucket.isEmpty() ? filled & ~(1 << index) : filled | 1 << index;
    }
}
