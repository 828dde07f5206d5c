package org.ambassadordesk.ambassador.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.protection.Openings;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;

/** Explains the router's decisions about a conversation to somebody who sees it. */
@ApplicationScoped
public class Explanation {
    private final Conversations conversations;
    private final RouterConnector router;
    private final Openings openings;
    private final CurrentDirectory directory;

    Explanation(Conversations conversations, RouterConnector router, Openings openings, CurrentDirectory directory) {
        this.conversations = conversations;
        this.router = router;
        this.openings = openings;
        this.directory = directory;
    }

    /**
     * Refused with 404 where the conversation is not this person's affair. What it tells of how colleagues work is left out,
     * unless their figures are open to the person; then it is kept that they looked.
     */
    public RoutingView explain(UUID id, Person person, RoutingWords words) {
        KeptConversation conversation = conversations.visible(id, person);
        boolean leads = person.leads(conversations.teamOf(conversation))
                || (conversations.teamOf(conversation) == null && person.isLead());
        RoutingLog seen = new Insight(person.id(), leads).of(router.routing(id));
        int least = ResponseTimeReport.smallestGroup(directory.get()).people();
        Set<String> open = openings.look(person, Discretion.measuredIn(seen), "routing of conversation " + id);
        return of(seen, leads, new Discretion(person.id(), open, least), words);
    }

    static RoutingView of(RoutingLog seen, boolean complete, Discretion discretion, RoutingWords words) {
        DecisionWords said = new DecisionWords(words, discretion);
        List<RoutingView.DecisionView> decisions =
                seen.decisions().stream().map(said::view).toList();
        return new RoutingView(seen.conversationId(), complete, decisions, seen.assignments());
    }
}
