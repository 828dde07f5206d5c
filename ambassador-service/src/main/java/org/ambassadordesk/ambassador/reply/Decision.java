package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a reply, whichever it was; all null while it waits.
 *
 * @param by null where nobody decided: taken back, or overtaken by the customer
 */
public record Decision(
        @Nullable String by, @Nullable Instant at, @Nullable String comment) {
    public static Decision of(Reply reply) {
        return switch (reply) {
            case Reply.Submitted _ -> new Decision(null, null, null);
            case Reply.Approved approved -> new Decision(approved.by(), approved.at(), null);
            case Reply.SentBack back -> new Decision(back.by(), back.at(), back.comment());
            case Reply.Rejected rejected -> new Decision(rejected.by(), rejected.at(), rejected.comment());
            case Reply.Withdrawn withdrawn -> new Decision(null, withdrawn.at(), null);
            case Reply.Stale stale -> new Decision(null, stale.at(), null);
        };
    }
}
