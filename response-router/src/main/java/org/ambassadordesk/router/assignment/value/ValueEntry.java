package org.ambassadordesk.router.assignment.value;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Effort;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** A waiting item with what never changes about its value. */
final class ValueEntry {
    static final Comparator<ValueEntry> BY_DUE =
            Comparator.comparingLong((ValueEntry entry) -> entry.due).thenComparing(entry -> entry.item.conversation());

    /** Where nothing is promised. */
    private static final long FAR = Duration.ofDays(3650).toMillis();

    final Waiting item;
    final long due;
    final long since;
    final long promised;
    final boolean isPromised;
    final long staffedUntilDue;
    final Effort effort;
    final double weight;
    /** Logarithm of value per millisecond of what its length suggests. */
    final double worth;

    final @Nullable Person familiar;
    int bucket;

    ValueEntry(Waiting item, Effort effort, double weight) {
        this.item = item;
        this.since = item.since().toEpochMilli();
        this.isPromised = !item.due().equals(Instant.MAX);
        this.due = isPromised ? item.due().toEpochMilli() : since + FAR;
        this.promised = item.promised().toMillis();
        this.staffedUntilDue = isPromised ? item.signature().staffedUntil(item.due()) : 0;
        this.effort = effort;
        this.weight = weight;
        this.worth = StrictMath.log(weight / effort.usual());
        this.familiar = item.familiar() == null
                ? null
                : item.signature().people().stream()
                        .filter(person -> person.id().equals(item.familiar()))
                        .findFirst()
                        .orElse(null);
    }
}
