package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.Person;

/** What people write beside a conversation: notes for each other, drafts for themselves. */
@ApplicationScoped
class Margins {
    private final Conversations conversations;
    private final Notes notes;
    private final Drafts drafts;

    Margins(Conversations conversations, Notes notes, Drafts drafts) {
        this.conversations = conversations;
        this.notes = notes;
        this.drafts = drafts;
    }

    void note(UUID conversation, Person author, String text) {
        notes.write(conversation, author, text);
    }

    Optional<Drafts.Draft> draft(UUID conversation, Person author) {
        return drafts.find(conversations.visible(conversation, author).id(), author.id());
    }

    Drafts.Draft saveDraft(UUID conversation, Person author, String text) {
        return drafts.save(conversations.visible(conversation, author).id(), author.id(), text);
    }

    void discardDraft(UUID conversation, Person author) {
        drafts.discard(conversations.visible(conversation, author).id(), author.id());
    }
}
