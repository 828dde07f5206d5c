package org.ambassadordesk.router.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.router.roster.Person;

/**
 * Chooses among free people: whoever answered this customer before, else who holds least, else who has been idle
 * longest, else by id.
 */
public final class FreePeople {
    /** Whose turn it is, all else being equal. */
    public static final Comparator<Person> BY_TURN = Comparator.comparingInt(Person::counted)
            .thenComparing(Person::idleSince)
            .thenComparing(Person::id);

    private FreePeople() {}

    static Pick<Person> choose(Waiting item, List<Person> free) {
        Comparator<Person> familiarFirst =
                Comparator.comparing(person -> !person.id().equals(item.familiar()));
        List<Person> ranked = free.stream()
                .sorted(familiarFirst.thenComparing(BY_TURN))
                .limit(2)
                .toList();
        Person best = ranked.getFirst();
        return Pick.of(best, ranked.size() > 1 ? ranked.get(1) : null, termsOf(best, item));
    }

    private static Map<String, String> termsOf(Person person, Waiting item) {
        return Map.of(
                "same-ambassador", Boolean.toString(person.id().equals(item.familiar())),
                "held", Integer.toString(person.counted()),
                "idle-since", person.idleSince().toString());
    }
}
