package org.ambassadordesk.router.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.jspecify.annotations.Nullable;

/** Everybody at the desk under one directory, and who may answer what. */
public final class Roster {
    private final Map<String, Attendance> attendances;
    private final SortedMap<String, Person> people = new TreeMap<>();
    private final Map<Signature.Key, Signature> signatures = new HashMap<>();
    private final Set<Person> staying = new HashSet<>();
    private final Shifts shifts;
    private final Map<String, WorkingTime> times = new HashMap<>();
    private final Instant since;

    /**
     * Everybody under this directory, as they stand now.
     *
     * @param attendances what people said, known to this directory or not; shared by successive rosters
     */
    public Roster(Directory directory, Map<String, Attendance> attendances, Shifts shifts, Instant now) {
        this.attendances = attendances;
        this.shifts = shifts;
        this.since = now;
        boolean presenceNeeded = directory.desk().routing().availability() == RoutingRules.Availability.PRESENT;
        for (Ambassador ambassador : directory.ambassadors().values()) {
            people.put(
                    ambassador.id(),
                    new Person(
                            ambassador,
                            presenceNeeded,
                            directory.topics().size(),
                            attendance(ambassador.id()),
                            shifts.of(ambassador, now)));
        }
        people.values().stream()
                .filter(person -> person.attendance().hereUntil() != null)
                .forEach(staying::add);
        lookAt(now);
    }

    /** Those who said how long they have see the time go by. */
    public void lookAt(Instant now) {
        for (Person person : staying) {
            person.look(now);
        }
    }

    /** Those who said how long they have, in no order. */
    public Collection<Person> staying() {
        return staying;
    }

    /** By id. */
    public Collection<Person> people() {
        return people.values();
    }

    public @Nullable Person person(String id) {
        return people.get(id);
    }

    /** What is known of somebody's attendance, also before the directory knows them. */
    public Attendance attendance(String ambassador) {
        return attendances.getOrDefault(ambassador, Attendance.unheard(ambassador));
    }

    public void attend(Attendance anew) {
        attendances.put(anew.ambassador(), anew);
        Person person = people.get(anew.ambassador());
        if (person != null) {
            person.attend(anew);
            if (anew.hereUntil() == null) {
                staying.remove(person);
            } else {
                staying.add(person);
            }
        }
    }

    /** Who may answer such a conversation; the same object for the same words. */
    public Signature signature(Signature.Key key) {
        Signature known = signatures.get(key);
        if (known == null) {
            known = new Signature(key, signatures.size(), people.values(), this::timeOf);
            signatures.put(key, known);
        }
        return known;
    }

    private WorkingTime timeOf(Person person) {
        return times.computeIfAbsent(shifts.group(person.ambassador()), group -> new WorkingTime(shifts, group, since));
    }

    /** Looks at the calendar again. */
    public void reviewShift(Person person, Instant now) {
        person.work(shifts.of(person.ambassador(), now));
    }
}
