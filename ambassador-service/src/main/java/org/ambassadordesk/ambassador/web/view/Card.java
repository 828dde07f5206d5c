package org.ambassadordesk.ambassador.web.view;

import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param standing who has it, or why nobody does
 * @param deadline the soonest; null where nothing is promised any more
 * @param current whether it is the one that is open
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
        boolean current) {
    /**
     * A line of a list, said in words.
     *
     * @param me who is looking
     * @param view the list it stands in
     */
    public static Card of(ConversationLine line, String me, String view, boolean current, Words words) {
        return new Card(
                line.id().toString(),
                "/conversations/" + line.id() + "?view=" + view,
                line.contactName(),
                line.topicName() == null ? "No topic yet" : line.topicName(),
                line.channel(),
                Words.language(line.language()),
                standing(line, me),
                line.excerpt(),
                deadline(line, words),
                current);
    }

    /** Who has it, or why nobody does. */
    public static String standing(ConversationLine line, String me) {
        if (line.waitsForApproval()) {
            return "waits for approval";
        }
        String holder = line.assignee();
        if (holder != null) {
            String who = holder.equals(me) ? "you" : String.valueOf(line.assigneeName());
            return "with " + who + (line.startedAt() == null ? "" : ", started");
        }
        return switch (line.state()) {
            case "triage" -> "in triage";
            case "queued" -> "in the queue" + waiting(line.waitingReason());
            default -> line.state();
        };
    }

    private static String waiting(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "nobody-free" -> ": nobody is free";
            case "nobody-authorized" -> ": nobody is authorized";
            case "nobody-speaks" -> ": nobody speaks the language";
            default -> "";
        };
    }

    private static @Nullable Deadline deadline(ConversationLine line, Words words) {
        ConversationLine.RunningClock clock = line.clock();
        return clock == null ? null : words.running(clock.kind(), clock.startedAt(), clock.warnAt(), clock.dueAt());
    }
}
