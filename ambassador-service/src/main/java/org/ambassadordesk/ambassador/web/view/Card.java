package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import org.ambassadordesk.ambassador.web.words.InboxWords;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param standing who has it, or why nobody does
 * @param deadline the soonest; null where nothing is promised any more
 * @param current whether it is the one that is open
 * @param unread whether the customer wrote since this person looked
 * @param snoozed until when this person has put it off; null where they have not
 */
public record Card(
        String id,
        String href,
        String customer,
        String topic,
        String channel,
        String language,
        String standing,
        String excerpt,
        @Nullable Deadline deadline,
        boolean current,
        boolean unread,
        @Nullable String snoozed) {
    /**
     * A line of a list, said in words.
     *
     * @param me who is looking
     * @param view the list it stands in
     */
    public static Card of(ConversationLine line, String me, String view, boolean current, Words words) {
        Instant snoozedUntil = line.snoozedUntil();
        return new Card(
                line.id().toString(),
                "/conversations/" + line.id() + "?view=" + view,
                line.contactName(),
                line.topicName() == null ? words.inbox().noTopic() : line.topicName(),
                line.channel(),
                words.language(line.language()),
                standing(line, me, words.inbox()),
                line.excerpt(),
                deadline(line, words),
                current,
                line.unread() && !current,
                snoozedUntil == null
                        ? null
                        : words.inbox().snoozedUntil(words.moment(snoozedUntil).words()));
    }

    /** Who has it, or why nobody does. */
    public static String standing(ConversationLine line, String me, InboxWords say) {
        if (line.waitsForApproval()) {
            return say.waitsForApproval();
        }
        if (line.goesOut()) {
            return say.goesOut();
        }
        String holder = line.assignee();
        if (holder != null) {
            String who = holder.equals(me) ? say.withYou() : say.withOther(String.valueOf(line.assigneeName()));
            return who + (line.startedAt() == null ? "" : say.started());
        }
        return line.waitsForCustomer() ? say.waitsForCustomer() : state(line.state(), line.waitingReason(), say);
    }

    /** Where a conversation stands that nobody holds. */
    public static String state(String state, @Nullable String waitingReason, InboxWords say) {
        return switch (state) {
            case "triage" -> say.triage();
            case "queued" -> queued(waitingReason, say);
            case "answered" -> say.answered();
            case "resolved" -> say.resolved();
            case "withdrawn" -> say.withdrawn();
            default -> state;
        };
    }

    private static String queued(@Nullable String reason, InboxWords say) {
        return switch (String.valueOf(reason)) {
            case "nobody-free" -> say.queuedNobodyFree();
            case "nobody-authorized" -> say.queuedNobodyAuthorized();
            case "nobody-speaks" -> say.queuedNobodySpeaks();
            default -> say.queued();
        };
    }

    private static @Nullable Deadline deadline(ConversationLine line, Words words) {
        ConversationLine.RunningClock clock = line.clock();
        return clock == null ? null : words.running(clock.kind(), clock.startedAt(), clock.warnAt(), clock.dueAt());
    }
}
