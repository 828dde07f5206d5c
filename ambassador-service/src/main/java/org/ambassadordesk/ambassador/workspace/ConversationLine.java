package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param assignee id of who holds it
 * @param excerpt the beginning of the newest comment
 * @param dueAt the soonest deadline that still runs
 * @param clock the deadline that is due then: since when it runs, and from when it is at risk
 * @param targetState none, running, at-risk, overdue, met or missed
 * @param waitsForApproval whether a reply waits for a second person
 * @param goesOut whether a reply is sent and may still be taken back for some seconds
 * @param waitsForCustomer whether the customer was asked something and has not answered yet
 * @param unread whether the customer wrote since the person asking looked
 * @param snoozedUntil until when the person asking has put it off
 * @param receivedAt when the newest comment came in
 */
public record ConversationLine(
        UUID id,
        String channel,
        @Nullable String topic,
        @Nullable String topicName,
        String language,
        String state,
        @Nullable String assignee,
        @Nullable String assigneeName,
        String contactName,
        String excerpt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant nextResponseDueAt,
        @Nullable Instant dueAt,
        @Nullable RunningClock clock,
        String targetState,
        @Nullable String waitingReason,
        int priority,
        @Nullable Instant startedAt,
        boolean waitsForApproval,
        boolean goesOut,
        boolean waitsForCustomer,
        boolean unread,
        @Nullable Instant snoozedUntil,
        Instant receivedAt,
        long version) {
    /** A deadline that runs. */
    public record RunningClock(String kind, Instant startedAt, Instant warnAt, Instant dueAt) {
        static RunningClock of(AppliedTarget target) {
            return new RunningClock(
                    target.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    target.startedAt(),
                    target.warnAt(),
                    target.dueAt());
        }
    }

    /** What one person's attention adds to a conversation. */
    record Attention(boolean unread, @Nullable Instant snoozedUntil) {
        static final Attention NONE = new Attention(false, null);
    }

    static ConversationLine of(KeptConversation kept, String excerpt, Directory directory, Instant now) {
        return of(kept, excerpt, Attention.NONE, directory, now);
    }

    static ConversationLine of(
            KeptConversation kept, String excerpt, Attention attention, Directory directory, Instant now) {
        var routed = kept.routed();
        String holder = kept.holder();
        Instant due = Deadlines.dueAt(routed);
        return new ConversationLine(
                kept.id(),
                kept.channel(),
                kept.topic(),
                kept.topic() == null
                        ? null
                        : directory.topic(kept.topic()).map(Topic::name).orElse(kept.topic()),
                routed.language(),
                routed.state().name().toLowerCase(Locale.ROOT),
                holder,
                holder == null
                        ? null
                        : directory.ambassador(holder).map(Ambassador::name).orElse(holder),
                routed.contactName(),
                excerpt,
                Deadlines.latestDue(routed, Kind.FIRST_RESPONSE),
                Deadlines.latestDue(routed, Kind.NEXT_RESPONSE),
                due.equals(Deadlines.NEVER) ? null : due,
                Deadlines.soonest(routed).map(RunningClock::of).orElse(null),
                Deadlines.state(routed, now).code(),
                routed.waitingReason(),
                routed.priority(),
                kept.startedAt(),
                kept.waiting() != null,
                kept.held() != null,
                Deadlines.waitsForCustomer(routed),
                attention.unread(),
                attention.snoozedUntil(),
                kept.receivedAt(),
                kept.version());
    }
}
