package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.approval.ApprovalTurns.Turn;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.ActivityEvent;

/** Says whose turn it is, to other services and to open pages. */
@ApplicationScoped
class TurnTelling {
    private final CurrentDirectory directory;
    private final Announcements announcements;
    private final LiveEvents live;

    TurnTelling(CurrentDirectory directory, Announcements announcements, LiveEvents live) {
        this.directory = directory;
        this.announcements = announcements;
        this.live = live;
    }

    ReviewRules rules() {
        return directory.get().desk().reviewRules();
    }

    void tell(Reply reply, KeptConversation conversation, ApprovalTurns turns, Turn turn, Instant now) {
        switch (turn) {
            case Turn.Asked asked -> {
                announcements.tell(new ActivityEvent.ApprovalAsked(
                        conversation.id(),
                        reply.id(),
                        reply.author(),
                        asked.approver(),
                        asked.until(),
                        turns.dueAt(),
                        now));
                publish(reply, conversation, Audience.only(asked.approver()), "approval-asked");
            }
            case Turn.Overdue _ -> {
                announcements.tell(new ActivityEvent.ApprovalOverdue(
                        conversation.id(), reply.id(), reply.author(), turns.dueAt(), now));
                publish(
                        reply,
                        conversation,
                        new Audience(false, true, Set.of(), leads(conversation)),
                        "approval-overdue");
            }
        }
    }

    private void publish(Reply reply, KeptConversation conversation, Audience audience, String what) {
        live.publish(
                "approval",
                conversation.id(),
                audience,
                Map.of("conversationId", conversation.id(), "replyId", reply.id(), "what", what));
    }

    private Set<String> leads(KeptConversation conversation) {
        return Optional.ofNullable(conversation.topic())
                .flatMap(topic -> directory.get().topic(topic))
                .map(Topic::team)
                .map(team -> directory.get().teams().get(team))
                .map(team -> Set.copyOf(team.leads()))
                .orElse(Set.of());
    }
}
