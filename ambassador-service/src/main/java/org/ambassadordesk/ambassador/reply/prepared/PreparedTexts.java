package org.ambassadordesk.ambassador.reply.prepared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;

/** The canned responses for a conversation's topic and language, with their places filled for it and its author. */
@ApplicationScoped
public class PreparedTexts {
    private final Conversations conversations;
    private final CurrentDirectory directory;

    PreparedTexts(Conversations conversations, CurrentDirectory directory) {
        this.conversations = conversations;
        this.directory = directory;
    }

    /** Ready to go on from. */
    public record PreparedText(String id, String name, String text) {}

    /** In the order of the directory; refused with 404 where the conversation is not this person's affair. */
    public List<PreparedText> of(UUID id, Person author) {
        KeptConversation conversation = conversations.visible(id, author);
        Directory now = directory.get();
        Map<String, String> values = values(conversation, author, now);
        return now.responses().values().stream()
                .filter(response -> response.fits(
                        conversation.topic(), conversation.routed().language()))
                .map(response -> new PreparedText(response.id(), response.name(), response.filled(values)))
                .toList();
    }

    private static Map<String, String> values(KeptConversation conversation, Person author, Directory directory) {
        String topic = String.valueOf(conversation.topic());
        return Map.of(
                "customer", conversation.routed().contactName(),
                "name", author.name(),
                "first_name", author.name().strip().split("\\s+", 2)[0],
                "desk", directory.desk().name(),
                "topic", directory.topic(topic).map(Topic::name).orElse(topic));
    }
}
