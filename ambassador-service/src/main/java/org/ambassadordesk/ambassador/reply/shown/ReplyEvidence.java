package org.ambassadordesk.ambassador.reply.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.delivery.Standing;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.workspace.Conversations;

/** What every reply of a conversation was allowed by: guidelines, findings, autonomy, who decided, how it was delivered. */
@ApplicationScoped
public class ReplyEvidence {
    private final Database database;
    private final Conversations conversations;
    private final Replies replies;
    private final Deliveries deliveries;

    ReplyEvidence(Database database, Conversations conversations, Replies replies, Deliveries deliveries) {
        this.database = database;
        this.conversations = conversations;
        this.replies = replies;
        this.deliveries = deliveries;
    }

    /** Oldest first; refused with 404 where the conversation is not this person's affair. */
    public List<ReplyView> of(UUID conversation, Person person, Phrases phrases) {
        return database.inTransaction(handle -> {
            UUID id = conversations.visible(conversation, person).id();
            Map<UUID, Standing> standings = deliveries.inConversation(id);
            return replies.of(id).stream()
                    .map(reply -> ReplyView.of(reply, standings.get(reply.id()), phrases))
                    .toList();
        });
    }
}
