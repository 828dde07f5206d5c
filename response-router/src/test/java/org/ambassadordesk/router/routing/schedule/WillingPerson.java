package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.routing.ADirectory;
import org.ambassadordesk.router.routing.DeskInput;
import org.jspecify.annotations.Nullable;

/** Zoe may answer everything and does so: with her, whatever happened before, everything comes to an end. */
final class WillingPerson {
    private static final String ZOE = "zoe";

    private WillingPerson() {}

    static void endsEverything(Watched watched) {
        // later than anything a clock that was set back may have said
        Instant now = watched.heard().stream()
                .map(Step::at)
                .max(Instant::compareTo)
                .orElseThrow()
                .plusSeconds(3600);
        watched.take(new Step(new DeskInput.Directed(onlyZoe(watched)), now));
        act(watched, new ActivityEvent.Available(ZOE, true, now), now);
        for (UUID conversation : watched.observed().conversations()) {
            KeptConversation kept = kept(watched, conversation);
            if (kept.standing() instanceof Standing.Triage) {
                UUID request = new UUID(7, conversation.getLeastSignificantBits());
                act(watched, new ActivityEvent.TopicCorrected(request, conversation, "food", "lena", now), now);
            }
        }
        long replies = 0;
        UUID held = heldBy(watched);
        int enough = 2 * watched.observed().conversations().size();
        while (held != null && replies < enough) {
            UUID reply = new UUID(8, ++replies);
            act(watched, new ActivityEvent.ReplyApproved(held, reply, ZOE, ZOE, now), now);
            act(watched, new ActivityEvent.ReplyDelivered(held, reply, ZOE, now), now);
            held = heldBy(watched);
        }
        for (UUID conversation : watched.observed().conversations()) {
            Standing standing = kept(watched, conversation).standing();
            Broken.unless(
                    standing instanceof Standing.Answered
                            || standing instanceof Standing.Resolved
                            || standing instanceof Standing.Withdrawn,
                    () -> "does not end though somebody is willing: " + kept(watched, conversation));
        }
    }

    private static Directory onlyZoe(Watched watched) {
        ADirectory directory =
                ADirectory.aDirectory().version(watched.observed().directory().version() + 1);
        List.of(RandomInputs.TOPICS).forEach(topic -> directory.topic(topic, topic));
        return directory
                .ambassador(ZOE, ADirectory.speaking("en", "fi", "xx", "und"), RandomInputs.TOPICS)
                .build();
    }

    private static void act(Watched watched, ActivityEvent event, Instant now) {
        watched.take(new Step(new DeskInput.Acted(event), now));
    }

    private static KeptConversation kept(Watched watched, UUID conversation) {
        return Objects.requireNonNull(watched.observed().kept(conversation));
    }

    private static @Nullable UUID heldBy(Watched watched) {
        return watched.observed().conversations().stream()
                .filter(id -> {
                    KeptAssignment holding = watched.observed().holding(id);
                    return holding != null && holding.ambassador().equals(ZOE);
                })
                .findFirst()
                .orElse(null);
    }
}
