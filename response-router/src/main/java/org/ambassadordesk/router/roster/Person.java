package org.ambassadordesk.router.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** An ambassador as the desk sees them now. Only the desk's single writer touches it. */
public final class Person {
    private final Ambassador ambassador;
    private final boolean presenceNeeded;
    private final double breadth;
    private final List<Signature> signatures = new ArrayList<>();
    private final Set<UUID> held = new TreeSet<>();
    private final Set<UUID> handedIn = new TreeSet<>();
    private Attendance attendance;
    private Shift shift;
    private @Nullable Duration timeLeft;
    private long changes;

    Person(Ambassador ambassador, boolean presenceNeeded, int topics, Attendance attendance, Shift shift) {
        this.ambassador = ambassador;
        this.presenceNeeded = presenceNeeded;
        this.breadth = ambassador.authorized().size() / (double) Math.max(1, topics);
        this.attendance = attendance;
        this.shift = shift;
    }

    public String id() {
        return ambassador.id();
    }

    public Ambassador ambassador() {
        return ambassador;
    }

    public Attendance attendance() {
        return attendance;
    }

    public Shift shift() {
        return shift;
    }

    /** What part of the desk's topics this person may answer: 0 to 1. */
    public double breadth() {
        return breadth;
    }

    /** What this person may answer, as far as such conversations have been seen. */
    public List<Signature> signatures() {
        return signatures;
    }

    void mayAnswer(Signature signature) {
        signatures.add(signature);
    }

    public void attend(Attendance anew) {
        boolean was = isAvailable();
        changes++;
        attendance = anew;
        if (was != isAvailable()) {
            signatures.forEach(Signature::recount);
        }
    }

    public void work(Shift anew) {
        changes++;
        shift = anew;
        signatures.forEach(Signature::recount);
    }

    /** Notes how much of the time they have is left now; without such a limit nothing changes. */
    public void look(Instant now) {
        Instant until = attendance.hereUntil();
        timeLeft = until == null ? null : Duration.between(now, until);
    }

    /** Until they are looked at again, they have only so much time; null for as much as it takes. */
    public void limit(@Nullable Duration time) {
        timeLeft = time;
    }

    /** How much time they have, by their own words; null for as much as it takes. */
    public @Nullable Duration timeLeft() {
        return timeLeft;
    }

    /** Why nothing new goes to this person now, or null. Room is another matter. */
    public @Nullable Predicate unavailable() {
        boolean here = attendance.hereUntil() != null;
        if (!shift.isOn() && !here) {
            return Predicate.OFF_SHIFT;
        }
        if (attendance.absence() != null) {
            return Predicate.AWAY;
        }
        return !here && presenceNeeded && !attendance.signedIn() ? Predicate.NOT_SIGNED_IN : null;
    }

    public boolean isAvailable() {
        return unavailable() == null;
    }

    /** Conversations held that count against the capacity. */
    public int counted() {
        return held.size();
    }

    public boolean hasRoom() {
        return held.size() < ambassador.capacity();
    }

    /** Whether the desk may give this person something now. */
    public boolean isFree() {
        return hasRoom() && isAvailable();
    }

    /** Everything this person holds, by id: in work, and handed in. */
    public Set<UUID> holds() {
        Set<UUID> all = new TreeSet<>(held);
        all.addAll(handedIn);
        return all;
    }

    public void hold(UUID conversation) {
        changes++;
        held.add(conversation);
    }

    public void letGo(UUID conversation) {
        changes++;
        held.remove(conversation);
        handedIn.remove(conversation);
    }

    /** Handed in: still theirs, but nothing is to be done by them for now. */
    public void handIn(UUID conversation) {
        changes++;
        held.remove(conversation);
        handedIn.add(conversation);
    }

    public void takeBack(UUID conversation) {
        changes++;
        handedIn.remove(conversation);
        held.add(conversation);
    }

    /** Grows with everything that may decide whether they could take something now, but for the time they have. */
    long changes() {
        return changes;
    }

    public Instant idleSince() {
        return attendance.idleSince();
    }
}
