package org.ambassadordesk.ambassador.workspace;

import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.RoutingEvent;

/** What came of a request that only the router can decide. */
public sealed interface RouterAnswer {
    /**
     * It was done.
     *
     * @param begun whether the router counts the holder as having begun
     * @param already whether it was so before, and nothing was done
     */
    record Done(UUID conversationId, boolean begun, boolean already) implements RouterAnswer {}

    /** It was not done, and why. */
    record Refused(String code, String detail) implements RouterAnswer {
        /** For whoever asked; as the router says it where this version does not know the reason. */
        public Sentence sentence() {
            return Sentence.of(
                    switch (code) {
                        case "no-such-conversation" -> "There is no such conversation.";
                        case "no-such-ambassador" -> "Nobody here is called that.";
                        case "no-such-topic" -> "There is no such topic.";
                        case "not-open" -> "Nothing is waiting for an answer there any more.";
                        case "not-authorized" ->
                            "This person is not authorized for its topic on its channel. Choose somebody who is.";
                        case "held-by-another" -> "Somebody else holds it by now.";
                        case "not-held" -> "It is not held any more.";
                        case "at-capacity" -> "You hold as many as you can at once. Answer or hand back one first.";
                        case "nothing-for-you" -> "Nothing waits that you may answer.";
                        default -> detail;
                    });
        }
    }

    /** Not decided yet: the stream will bring it. */
    record Later() implements RouterAnswer {}

    /** The router is asked once the reply that is held back is let out. */
    record WithReply() implements RouterAnswer {}

    /** Reads the router's answer; none came in time where it is empty. */
    static RouterAnswer of(Optional<RoutingEvent> answer) {
        return answer.<RouterAnswer>map(event -> switch (event) {
                    case RoutingEvent.Refused refused -> new Refused(refused.code(), refused.detail());
                    case RoutingEvent.OfConversation done -> done(done);
                    case RoutingEvent.OfDesk news -> throw new IllegalStateException("answers nobody: " + news);
                })
                .orElseGet(Later::new);
    }

    private static Done done(RoutingEvent.OfConversation event) {
        Holder holder = event.conversation().holder();
        boolean already =
                event instanceof RoutingEvent.Changed changed && changed.cause().equals("held-already");
        return new Done(event.conversation().id(), holder != null && holder.startedAt() != null, already);
    }
}
