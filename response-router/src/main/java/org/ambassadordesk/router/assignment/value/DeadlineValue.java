package org.ambassadordesk.router.assignment.value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ambassadordesk.router.assignment.FreePeople;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The item that is worth most per minute of this person's time while it can still be in time: the deadline value index.
 * What waits is kept in buckets whose first item is their best, so that a decision looks at few of many.
 */
public final class DeadlineValue implements RoutingPolicy {
    /** As in the configuration. */
    public static final String NAME = "deadline-value";

    private final ValueRules rules;
    private final Estimates estimates;
    private final List<@Nullable ValueQueue> queues = new ArrayList<>();
    private final Map<UUID, ValueEntry> entries = new HashMap<>();
    private Instant lookedAt = Instant.MIN;
    private final Map<String, TreeSet<ValueEntry>> byFamiliar = new HashMap<>();

    public DeadlineValue(ValueRules rules, Estimates estimates) {
        this.rules = rules;
        this.estimates = estimates;
    }

    @Override
    public String name() {
        return NAME + "/1";
    }

    @Override
    public Estimates estimates() {
        return estimates;
    }

    @Override
    public void join(Waiting item) {
        ValueEntry entry = entryOf(item);
        entries.put(item.conversation(), entry);
        queueOf(item.signature()).join(entry);
        if (entry.familiar != null) {
            byFamiliar
                    .computeIfAbsent(entry.familiar.id(), _ -> new TreeSet<>(ValueEntry.BY_DUE))
                    .add(entry);
        }
    }

    @Override
    public void leave(Waiting item) {
        ValueEntry entry = entries.remove(item.conversation());
        if (entry == null) {
            return;
        }
        queueOf(item.signature()).leave(entry);
        if (entry.familiar != null) {
            TreeSet<ValueEntry> theirs = byFamiliar.get(entry.familiar.id());
            if (theirs != null) {
                theirs.remove(entry);
            }
        }
    }

    @Override
    public void clear() {
        queues.clear();
        entries.clear();
        byFamiliar.clear();
    }

    @Override
    public @Nullable Pick<Waiting> itemFor(Person person, Instant now) {
        if (now.isBefore(lookedAt)) {
            queues.stream().filter(Objects::nonNull).forEach(queue -> queue.setBack(now.toEpochMilli()));
        }
        lookedAt = now;
        Judgement judgement = new Judgement(rules, estimates, person, now);
        for (Signature signature : person.signatures()) {
            ValueQueue queue = signature.index() < queues.size() ? queues.get(signature.index()) : null;
            if (queue != null && !queue.isEmpty()) {
                judgement.turnTo(signature, queue);
                queue.heads(now.toEpochMilli(), judgement);
            }
        }
        TreeSet<ValueEntry> known = byFamiliar.get(person.id());
        if (known != null) {
            for (ValueEntry theirs : known) {
                if (judgement.mayHave(theirs)) {
                    judgement.turnTo(theirs.item.signature(), queueOf(theirs.item.signature()));
                    judgement.judge(theirs);
                }
            }
        }
        return judgement.pick();
    }

    /** The index of one item for one person, higher is better: a logarithm of value per millisecond. */
    public double value(Waiting item, Person person, Instant now) {
        Judgement judgement = new Judgement(rules, estimates, person, now);
        ValueEntry waiting = entries.get(item.conversation());
        ValueEntry entry = waiting == null ? entryOf(item) : waiting;
        judgement.turnTo(item.signature(), queueOf(item.signature()));
        return ValueIndex.of(judgement.terms(entry), rules);
    }

    @Override
    public Pick<Person> personFor(Waiting item, List<Person> free, Instant now) {
        ValueEntry waiting = entries.get(item.conversation());
        ValueEntry entry = waiting == null ? entryOf(item) : waiting;
        List<Candidate> ranked = free.stream()
                .map(person -> candidate(entry, person, now))
                .sorted()
                .limit(2)
                .toList();
        return new Pick<>(
                ranked.getFirst().person(), ranked.size() > 1 ? ranked.get(1).person() : null, () -> words(ranked));
    }

    private Map<String, String> words(List<Candidate> ranked) {
        Map<String, String> terms = new TreeMap<>();
        ranked.getFirst().write(ValueTerms.WINNER, terms);
        if (ranked.size() > 1) {
            ranked.get(1).write(ValueTerms.SECOND, terms);
        }
        rules.write(terms);
        return terms;
    }

    /** Somebody idle, and how well an item fits them. */
    private record Candidate(Person person, ValueFit.Terms terms, double fit) implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble((Candidate one) -> -one.fit)
                .thenComparing(Candidate::person, FreePeople.BY_TURN);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }

        void write(String prefix, Map<String, String> written) {
            terms.write(prefix, written);
            written.put(prefix + "fit", Double.toString(fit));
        }
    }

    private Candidate candidate(ValueEntry entry, Person person, Instant now) {
        Judgement judgement = new Judgement(rules, estimates, person, now);
        judgement.turnTo(entry.item.signature(), queueOf(entry.item.signature()));
        ValueTerms terms = judgement.terms(entry);
        var fit = new ValueFit.Terms(
                entry.weight,
                ValueIndex.chance(terms),
                terms.expected() / terms.mean(),
                person.breadth(),
                Math.max(0, Duration.between(person.idleSince(), now).toMinutes()),
                person == entry.familiar);
        return new Candidate(person, fit, ValueFit.of(fit, rules));
    }

    private ValueEntry entryOf(Waiting item) {
        return new ValueEntry(item, estimates.effort(item.length()), rules.weight(item.priority()));
    }

    private ValueQueue queueOf(Signature signature) {
        while (queues.size() <= signature.index()) {
            queues.add(null);
        }
        ValueQueue queue = queues.get(signature.index());
        if (queue == null) {
            queue = new ValueQueue();
            queues.set(signature.index(), queue);
        }
        return queue;
    }
}
