package org.ambassadordesk.ambassador;

import java.util.HashSet;
import java.util.Set;

/**
 * Who may see a live event.
 *
 * @param everyone all who are signed in
 * @param triage all who lead a team: for conversations without a topic
 * @param teams their members and leads
 * @param people these persons, wherever they belong
 */
public record Audience(boolean everyone, boolean triage, Set<String> teams, Set<String> people) {
    public Audience {
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
    }

    /** Whoever is signed in. */
    public static Audience all() {
        return new Audience(true, false, Set.of(), Set.of());
    }

    /** One person (and the administrators). */
    public static Audience only(String person) {
        return new Audience(false, false, Set.of(), Set.of(person));
    }

    /** The union of both. */
    public Audience and(Audience other) {
        return new Audience(
                everyone || other.everyone,
                triage || other.triage,
                union(teams, other.teams),
                union(people, other.people));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
