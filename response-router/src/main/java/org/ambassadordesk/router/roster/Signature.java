package org.ambassadordesk.router.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/**
 * Topic, channel and language of a conversation, with everybody who may answer such under the present directory. Made
 * once per directory, so that a decision looks only at people whose authorization is known to hold.
 */
public final class Signature {
    private static final int UNKNOWN = -1;

    private final Key key;
    private final int index;
    private final List<Person> people = new ArrayList<>();
    private final Map<Predicate, List<String>> unfit = new TreeMap<>();
    private final Staffing staffing;
    private int available = UNKNOWN;
    private int onShift = UNKNOWN;

    /**
     * What distinguishes signatures.
     *
     * @param reach how far the desk looks by now
     * @param secondTeam the team that helps the topic's team out; null for none
     */
    public record Key(
            String topic,
            String channel,
            String language,
            Reach reach,
            @Nullable String secondTeam) {
        /** As long as nothing has to give way. */
        public Key(String topic, String channel, String language) {
            this(topic, channel, language, Reach.ORDINARY, null);
        }
    }

    Signature(Key key, int index, Iterable<Person> everybody, Function<Person, WorkingTime> timeOf) {
        this.key = key;
        this.index = index;
        for (Person person : everybody) {
            Predicate failed = firstFailed(person.ambassador());
            if (failed == null) {
                people.add(person);
                person.mayAnswer(this);
            } else {
                unfit.computeIfAbsent(failed, _ -> new ArrayList<>()).add(person.id());
            }
        }
        this.staffing = new Staffing(people, timeOf);
    }

    private @Nullable Predicate firstFailed(Ambassador ambassador) {
        if (!ambassador.authorized().containsKey(key.topic())) {
            return Predicate.NOT_AUTHORIZED;
        }
        if (ambassador.authorization(key.topic(), key.channel()).isEmpty()) {
            return Predicate.NOT_ON_THIS_CHANNEL;
        }
        if (!key.reach().isUnderstoodBy(ambassador, key.language())) {
            return Predicate.DOES_NOT_SPEAK;
        }
        boolean reserve = !key.reach().secondTeam() && ambassador.team().equals(key.secondTeam());
        return reserve ? Predicate.IN_RESERVE : null;
    }

    public Key key() {
        return key;
    }

    /** Dense, from 0, for arrays. */
    public int index() {
        return index;
    }

    /** Everybody authorized who speaks the language, by id. */
    public List<Person> people() {
        return people;
    }

    /** How many of them are there now, with room or not. */
    public int available() {
        if (available == UNKNOWN) {
            available = (int) people.stream().filter(Person::isAvailable).count();
        }
        return available;
    }

    /** How many of them are on shift now, away or not. */
    public int onShift() {
        if (onShift == UNKNOWN) {
            onShift = (int)
                    people.stream().filter(person -> person.shift().isOn()).count();
        }
        return onShift;
    }

    /** Grows whenever one of them comes, goes, gets something or lets go of it. */
    public long changes() {
        long changes = 0;
        for (Person person : people) {
            changes += person.changes();
        }
        return changes;
    }

    /** Somebody came or went. */
    void recount() {
        available = UNKNOWN;
        onShift = UNKNOWN;
    }

    /**
     * Milliseconds of working time all of them had until now, by their shifts, counted from a fixed moment: only the
     * difference of two answers means something.
     */
    public long staffedUntilNow(Instant now) {
        return staffing.untilNow(now);
    }

    /** As {@link #staffedUntilNow}, for a moment to come. */
    public long staffedUntil(Instant at) {
        return staffing.until(at);
    }

    /** Everybody else, by the first predicate they fail. */
    public Map<Predicate, List<String>> unfit() {
        return unfit;
    }

    /** Whether at least somebody is authorized, though none of them may speak the language. */
    public boolean isAnybodyAuthorized() {
        return !people.isEmpty() || isReserveLeft() || unfit.containsKey(Predicate.DOES_NOT_SPEAK);
    }

    /** Whether somebody may answer it once it is overdue. */
    public boolean isReserveLeft() {
        return unfit.containsKey(Predicate.IN_RESERVE);
    }
}
