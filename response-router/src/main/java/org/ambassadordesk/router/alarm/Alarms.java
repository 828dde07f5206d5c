package org.ambassadordesk.router.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Absence;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** When something happens by itself: always set from the present state, so that nothing stale can ring. */
public final class Alarms {
    private final Timers reactions = new Timers();
    private final Timers people = new Timers();
    private final Timers notices = new Timers();

    public void setFor(DeskConversation conversation) {
        KeptAssignment held = conversation.assignment();
        String id = conversation.id().toString();
        reactions.set(Kind.REACTION, id, held == null || held.isHandedIn() ? null : held.endsBy());
        notices.set(
                Kind.NOTICE,
                id,
                conversation.deadlines().nextNotice(conversation.isOpen()).orElse(null));
    }

    public void setFor(Person person) {
        Absence absence = person.attendance().absence();
        people.set(Kind.BACK, person.id(), absence == null ? null : absence.until());
        people.set(Kind.SHIFT, person.id(), person.shift().changesAt());
        people.set(Kind.STAY, person.id(), person.attendance().hereUntil());
    }

    /** When the desk looks further for somebody; null for never. */
    public void setReach(UUID conversation, @Nullable Instant at) {
        notices.set(Kind.REACH, conversation.toString(), at);
    }

    /** When to see whether a burst is over; null for none. */
    public void setBurst(String topic, @Nullable Instant at) {
        notices.set(Kind.BURST, topic, at);
    }

    /** These people and no others. */
    public void setFor(Collection<Person> everybody) {
        people.clear();
        everybody.forEach(this::setFor);
    }

    /** The next that is due, or null: reactions, then people, then notices. */
    public @Nullable Due take(Instant now, boolean caughtUp) {
        Due due = caughtUp ? reactions.take(now) : null;
        due = due == null ? people.take(now) : due;
        return due == null ? notices.take(now) : due;
    }

    /** The next person whose shift or absence is over, or null. */
    public @Nullable Due takePerson(Instant now) {
        return people.take(now);
    }

    public boolean isDue(Instant now, boolean caughtUp) {
        return (caughtUp && reactions.isDue(now)) || people.isDue(now) || notices.isDue(now);
    }

    /** When the next of all rings; null for never. */
    public @Nullable Instant next() {
        return earlier(reactions.next(), earlier(people.next(), notices.next()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
