package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.jspecify.annotations.Nullable;

/** What became of a reply: {@code level} is {@code good}, {@code risk}, {@code late} or {@code none}. */
record ReplyStanding(String words, String level) {
    static ReplyStanding of(ReplyHistory.Entry reply, UnaryOperator<String> names, Words words) {
        String decidedBy = reply.decidedBy();
        String who = decidedBy == null ? "somebody" : names.apply(decidedBy);
        return switch (reply.state()) {
            case "submitted" -> new ReplyStanding("waits for approval", "risk");
            case "sent-back" -> new ReplyStanding("sent back by " + who, "risk");
            case "rejected" -> new ReplyStanding("rejected by " + who, "late");
            case "withdrawn" -> new ReplyStanding("taken back", "none");
            case "stale" -> new ReplyStanding("overtaken by the customer", "none");
            default -> sent(reply, words);
        };
    }

    private static ReplyStanding sent(ReplyHistory.Entry reply, Words words) {
        @Nullable Instant at = reply.deliveredAt();
        return switch (String.valueOf(reply.delivery())) {
            case "delivered" ->
                new ReplyStanding(
                        "delivered" + (at == null ? "" : " " + words.moment(at).words()), "good");
            case "failed" -> new ReplyStanding("could not be delivered", "late");
            case "unknown" -> new ReplyStanding("not known whether it arrived", "risk");
            default -> new ReplyStanding("on its way", "none");
        };
    }
}
