package org.ambassadordesk.ambassador.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;

/** Explains the router's decisions about a conversation to somebody who sees it. */
@ApplicationScoped
public class Explanation {
    private final Conversations conversations;
    private final RouterConnector router;

    Explanation(Conversations conversations, RouterConnector router) {
        this.conversations = conversations;
        this.router = router;
    }

    /** Refused with 404 where the conversation is not this person's affair. */
    public RoutingView explain(UUID id, Person person, RoutingWords words) {
        KeptConversation conversation = conversations.visible(id, person);
        boolean leads = person.leads(conversations.teamOf(conversation))
                || (conversations.teamOf(conversation) == null && person.isLead());
        return of(router.routing(id), new Insight(person.id(), leads), words);
    }

    static RoutingView of(RoutingLog log, Insight insight, RoutingWords words) {
        RoutingLog seen = insight.of(log);
        DecisionWords said = new DecisionWords(words, insight.person());
        List<RoutingView.DecisionView> decisions =
                seen.decisions().stream().map(said::view).toList();
        return new RoutingView(seen.conversationId(), insight.leads(), decisions, seen.assignments());
    }
}
