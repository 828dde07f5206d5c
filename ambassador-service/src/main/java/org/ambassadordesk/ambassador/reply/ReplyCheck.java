package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.guideline.GuidelineChecks;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Directory;

/** Reads a text as the present guidelines and authorizations see it. */
@ApplicationScoped
public class ReplyCheck {
    private final CurrentDirectory directory;
    private final Acknowledgements acknowledgements;

    ReplyCheck(CurrentDirectory directory, Acknowledgements acknowledgements) {
        this.directory = directory;
        this.acknowledgements = acknowledgements;
    }

    /**
     * What the machine says about a text.
     *
     * @param bounds how far the author may go, whatever the text says; empty where not at all
     */
    public record Read(Checked checked, Disclosure disclosure, Optional<AppliedAutonomy> bounds, Clearance clearance) {}

    /**
     * Reads it.
     *
     * @param asksForApproval whether the author wants a second person to see it
     */
    public Read read(KeptConversation conversation, String author, String text, boolean asksForApproval) {
        Directory now = directory.get();
        Disclosure disclosure = disclosure(now, author);
        Checked checked = GuidelineChecks.on(
                        now,
                        conversation.topic(),
                        conversation.channel(),
                        conversation.routed().language())
                .check(text, disclosure);
        Optional<AppliedAutonomy> bounds = bounds(conversation, author);
        return new Read(checked, disclosure, bounds, Clearance.decide(bounds, checked.findings(), asksForApproval));
    }

    /** What a person has to acknowledge before they send anything there. */
    List<Acknowledgements.Due> toAcknowledge(KeptConversation conversation, String person) {
        return acknowledgements.missingFor(person, conversation.topic());
    }

    /** Where and on what grounds a reply is written; refused where guidelines are not acknowledged. */
    Grounds grounds(KeptConversation conversation, String author) {
        return new Grounds(
                conversation.topic(),
                conversation.channel(),
                conversation.routed().language(),
                acknowledgements.require(author, conversation.topic()));
    }

    /** How far a person may go in a conversation, whatever is said; empty where not at all. */
    public Optional<AppliedAutonomy> bounds(KeptConversation conversation, String person) {
        return AppliedAutonomy.of(directory.get(), person, conversation.topic(), conversation.channel());
    }

    private static Disclosure disclosure(Directory directory, String author) {
        String name = directory.ambassador(author).map(Ambassador::name).orElse(author);
        return Disclosure.of(directory.desk(), name);
    }
}
