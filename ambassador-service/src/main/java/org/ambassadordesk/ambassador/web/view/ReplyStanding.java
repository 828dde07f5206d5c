package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.ambassadordesk.ambassador.web.words.TalkWords;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.jspecify.annotations.Nullable;

/** What became of a reply: {@code level} is {@code good}, {@code risk}, {@code late} or {@code none}. */
record ReplyStanding(String words, String level) {
    static ReplyStanding of(ReplyHistory.Entry reply, UnaryOperator<String> names, Words words) {
        TalkWords say = words.talk();
        String decidedBy = reply.decidedBy();
        String who = decidedBy == null ? say.somebody() : names.apply(decidedBy);
        return switch (reply.state()) {
            case "submitted" -> new ReplyStanding(say.stateSubmitted(), "risk");
            case "sent-back" -> new ReplyStanding(say.stateSentBack(who), "risk");
            case "rejected" -> new ReplyStanding(say.stateRejected(who), "late");
            case "withdrawn" -> new ReplyStanding(say.stateWithdrawn(), "none");
            case "stale" -> new ReplyStanding(say.stateStale(), "none");
            default -> sent(reply.delivery(), reply.deliveredAt(), words);
        };
    }

    /** On its way to the customer. */
    static ReplyStanding sent(@Nullable String delivery, @Nullable Instant at, Words words) {
        TalkWords say = words.talk();
        return switch (String.valueOf(delivery)) {
            case "delivered" ->
                new ReplyStanding(
                        say.stateDelivered(at == null ? "" : words.moment(at).words()), "good");
            case "failed" -> new ReplyStanding(say.stateFailed(), "late");
            case "unknown" -> new ReplyStanding(say.stateUnknown(), "risk");
            default -> new ReplyStanding(say.stateOnItsWay(), "none");
        };
    }
}
