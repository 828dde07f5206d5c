package org.ambassadordesk.ambassador.workspace;

import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.Conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a conversation they see. The router may still refuse what is its to decide.
 *
 * @param autonomy how far the person may go alone; null where not authorized at all
 */
record Permissions(
        boolean start,
        boolean handBack,
        boolean reply,
        boolean resolve,
        boolean correctTopic,
        boolean assign,
        boolean note,
        @Nullable AppliedAutonomy autonomy) {
    /**
     * What one person may do.
     *
     * @param answeredBy whose reply was let out last; null where none was
     */
    static Permissions of(
            Person person, KeptConversation conversation, @Nullable String answeredBy, Directory directory) {
        boolean holds = conversation.isHeldBy(person.id());
        boolean open = conversation.routed().isOpen();
        boolean leads = leads(person, conversation, directory);
        boolean affair = Sight.of(person, directory).isAffair(conversation);
        AppliedAutonomy autonomy = AppliedAutonomy.of(
                        directory, person.id(), conversation.topic(), conversation.channel())
                .orElse(null);
        boolean waiting = conversation.waiting() != null || conversation.held() != null;
        return new Permissions(
                holds ? conversation.startedAt() == null : conversation.state() == State.QUEUED && autonomy != null,
                holds,
                holds && autonomy != null && !waiting,
                conversation.waiting() == null
                        && (holds || (leads && open) || mayFinish(person, conversation, answeredBy, leads)),
                open && (holds || leads || (conversation.holder() == null && affair)),
                open && leads,
                true,
                autonomy);
    }

    /** It is the customer's turn, and nobody holds it: who answered it knows whether the matter is over. */
    private static boolean mayFinish(
            Person person, KeptConversation conversation, @Nullable String answeredBy, boolean leads) {
        return conversation.state() == State.ANSWERED && (leads || person.id().equals(answeredBy));
    }

    /** What has no topic (any more) is every lead's affair. */
    static boolean leads(Person person, KeptConversation conversation, Directory directory) {
        Topic topic = directory.topics().get(String.valueOf(conversation.topic()));
        return topic == null ? person.isLead() : person.leads(topic.team());
    }
}
