package org.ambassadordesk.ambassador.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.explanation.RouterConnector;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.ambassadordesk.ambassador.workspace.RouterRequests;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.jspecify.annotations.Nullable;

/** What comes next for somebody: the router decides, and only when they can take it now. */
@ApplicationScoped
public class NextConversation {
    private final RouterRequests router;
    private final Availability availability;
    private final ConversationLists lists;
    private final RouterConnector guesses;
    private final Clock clock;

    NextConversation(
            RouterRequests router,
            Availability availability,
            ConversationLists lists,
            RouterConnector guesses,
            Clock clock) {
        this.router = router;
        this.availability = availability;
        this.lists = lists;
        this.guesses = guesses;
        this.clock = clock;
    }

    public RouterAnswer next(Ambassador ambassador) {
        return ask(ambassador, null);
    }

    /** "I have so many minutes": available until then, and something that fits into them now. */
    public RouterAnswer within(Ambassador ambassador, int minutes) {
        Instant until = clock.instant().plus(Duration.ofMinutes(minutes));
        availability.say(ambassador.id(), AvailabilityState.AVAILABLE, until, ambassador.id());
        return ask(ambassador, minutes);
    }

    /**
     * An honest guess from what waits now, by the policy that will decide; while the router cannot say: what they may
     * answer, in their languages, soonest deadline first.
     */
    public List<ConversationLine> preview(Person person, Ambassador ambassador) {
        List<ConversationLine> guessed = lists.waiting(person, ambassador, guesses.upcoming(ambassador.id()));
        return guessed.isEmpty() ? lists.upcoming(person, ambassador) : guessed;
    }

    private RouterAnswer ask(Ambassador ambassador, @Nullable Integer minutes) {
        return router.ask(requestId -> new Requested(
                requestId, Requested.Kind.NEXT, null, ambassador.id(), ambassador.id(), minutes, clock.instant()));
    }
}
