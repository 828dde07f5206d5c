package org.ambassadordesk.ambassador.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.workspace.ConversationCommented;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;

/**
 * What people put off among what they hold. The promise to the customer goes on running, so nothing is put off beyond it;
 * it comes back when the time is over or the customer writes.
 */
@ApplicationScoped
public class Snoozes {
    private final Database database;
    private final Conversations conversations;
    private final LiveEvents live;
    private final Clock clock;

    Snoozes(Database database, Conversations conversations, LiveEvents live, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.live = live;
        this.clock = clock;
    }

    /** Refused with 400 where it would be due before, and with 409 where somebody else holds it. */
    public void snooze(UUID id, Person person, Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw ProblemException.invalid("until", "is over already");
        }
        database.perform(handle -> {
            KeptConversation conversation = conversations.locked(id, person);
            conversations.requireHolder(conversation, person);
            conversations
                    .dueAt(conversation)
                    .filter(due -> !until.isBefore(due))
                    .ifPresent(due -> {
                        throw ProblemException.invalid("until", "is not before it is due, {0}", due);
                    });
            SnoozeRows.save(handle, id, person.id(), until);
            tell(id, person.id());
        });
    }

    /** Back among what is at hand; again is harmless. */
    public void wake(UUID id, Person person) {
        conversations.visible(id, person);
        database.perform(handle -> {
            if (SnoozeRows.delete(handle, id, person.id())) {
                tell(id, person.id());
            }
        });
    }

    /** The customer wrote: within the transaction that stores it. */
    void on(@Observes ConversationCommented commented) {
        database.perform(handle -> SnoozeRows.deleteAll(handle, commented.conversations())
                .forEach(row -> tell(row.conversation(), row.person())));
    }

    void wakeDue() {
        Instant now = clock.instant();
        database.perform(handle -> {
            List<SnoozeRows.Row> over = SnoozeRows.deleteDue(handle, now);
            over.forEach(row -> tell(row.conversation(), row.person()));
        });
    }

    private void tell(UUID conversation, String person) {
        live.publish(
                "snooze",
                conversation,
                new Audience(false, false, Set.of(), Set.of(person)),
                Map.of("conversationId", conversation));
    }
}
