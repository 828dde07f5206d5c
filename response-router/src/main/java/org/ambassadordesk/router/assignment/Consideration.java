package org.ambassadordesk.router.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Predicate;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who may answer a conversation, looked at once, at the moment of a decision.
 *
 * @param free who could take it now, by id
 * @param passedOver the others by the first predicate they fail
 */
public record Consideration(List<Person> free, Map<Predicate, List<String>> passedOver) {
    /** The same without those who have not the time for it. */
    Consideration withTimeFor(Waiting item, Estimates estimates) {
        List<Person> enough =
                free.stream().filter(person -> item.fits(person, estimates)).toList();
        if (enough.size() == free.size()) {
            return this;
        }
        List<Person> tooShort = new ArrayList<>(free);
        tooShort.removeAll(enough);
        Map<Predicate, List<String>> all = new EnumMap<>(Predicate.class);
        all.putAll(passedOver);
        all.put(Predicate.TOO_LONG, tooShort.stream().map(Person::id).toList());
        return new Consideration(enough, all);
    }

    /**
     * Looks at everybody who may answer such a conversation.
     *
     * @param excluded who does not get this conversation again by itself, and why
     */
    public static Consideration of(Signature signature, Map<String, EndReason> excluded) {
        int all = signature.people().size();
        List<Person> free = new ArrayList<>();
        Map<Predicate, List<String>> passedOver = new EnumMap<>(Predicate.class);
        for (Person person : signature.people()) {
            Predicate failed = firstFailed(person, excluded.isEmpty() ? null : excluded.get(person.id()));
            if (failed == null) {
                free.add(person);
            } else {
                passedOver.computeIfAbsent(failed, _ -> new ArrayList<>(all)).add(person.id());
            }
        }
        passedOver.replaceAll((_, people) -> List.copyOf(people));
        return new Consideration(List.copyOf(free), passedOver);
    }

    private static @Nullable Predicate firstFailed(Person person, @Nullable EndReason excluded) {
        Predicate unavailable = person.unavailable();
        if (unavailable != null) {
            return unavailable;
        }
        if (excluded != null) {
            return excluded == EndReason.HANDED_BACK ? Predicate.HANDED_BACK : Predicate.DID_NOT_REACT;
        }
        return person.hasRoom() ? null : Predicate.AT_CAPACITY;
    }

    /** By code, for the record. */
    public Map<String, List<String>> excluded() {
        Map<String, List<String>> byCode = new TreeMap<>();
        passedOver.forEach((predicate, people) -> byCode.put(predicate.code(), people));
        return byCode;
    }

    /** By id. */
    public List<String> candidates() {
        return free.stream().map(Person::id).toList();
    }
}
