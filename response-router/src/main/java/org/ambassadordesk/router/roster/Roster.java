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
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.jspecify.annotations.Nullable;

/** Everybody at the desk under one directory, and who may answer what. */
public final class Roster {
    private final Directory directory;
    private final Map<String, Attendance> attendances;
    private final SortedMap<String, Person> people = new TreeMap<>();
    private final Map<Signature.Key, Signature> signatures = new HashMap<>();
    private final Map<String, Shift> shifts = new HashMap<>();
    private final Set<Person> staying = new HashSet<>();

    /**
     * Everybody under this directory, as they stand now.
     *
     * @param attendances what people said, known to this directory or not; shared by successive rosters
     */
    public Roster(Directory directory, Map<String, Attendance> attendances, Instant now) {
        this.directory = directory;
        this.attendances = attendances;
        boolean presenceNeeded = directory.desk().routing().availability() == RoutingRules.Availability.PRESENT;
        for (Ambassador ambassador : directory.ambassadors().values()) {
            people.put(
                    ambassador.id(),
                    new Person(ambassador, presenceNeeded, attendance(ambassador.id()), shiftOf(ambassador, now)));
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
            known = new Signature(key, signatures.size(), people.values());
            signatures.put(key, known);
        }
        return known;
    }

    /** Looks at the calendar again. */
    public void reviewShift(Person person, Instant now) {
        shifts.clear();
        person.work(shiftOf(person.ambassador(), now));
    }

    private Shift shiftOf(Ambassador ambassador, Instant now) {
        String id = ambassador.shift();
        if (id == null) {
            return Shift.ALWAYS;
        }
        BusinessCalendar calendar = directory.calendars().get(id);
        return calendar == null ? Shift.NEVER : shifts.computeIfAbsent(id, _ -> Shift.in(calendar, now));
    }
}
