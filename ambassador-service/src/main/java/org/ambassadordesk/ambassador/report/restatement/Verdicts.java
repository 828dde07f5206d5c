package org.ambassadordesk.ambassador.report.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.contract.directory.Directory;

/** What was judged anew, one by one, with what had counted until then. */
@ApplicationScoped
public class Verdicts {
    /** Nobody reads further. */
    public static final int MOST = 200;

    private final Database database;
    private final CurrentDirectory directory;
    private final Conversations conversations;
    private final Restatements restatements;

    Verdicts(Database database, CurrentDirectory directory, Conversations conversations, Restatements restatements) {
        this.database = database;
        this.directory = directory;
        this.conversations = conversations;
        this.restatements = restatements;
    }

    /**
     * A restatement, and what it turned.
     *
     * @param verdicts {@link #MOST} at most
     * @param withheld whether single verdicts are not shown, because the desk shows nothing about few
     */
    public record Turned(Restatement restatement, List<Verdict> verdicts, boolean withheld) {}

    /** All that was said about a conversation, oldest first; refused with 404 where it is not this person's affair. */
    public List<Verdict> about(UUID conversation, Person person) {
        conversations.visible(conversation, person);
        return database.read(handle -> VerdictRows.about(handle, conversation));
    }

    /** Refused with 404 where this person may see figures of nothing it is about. */
    public Turned turnedBy(UUID id, Person lead) {
        Restatement restatement = restatements.find(id, lead);
        Directory present = directory.get();
        if (ResponseTimeReport.smallestGroup(present).protects()) {
            return new Turned(restatement, List.of(), true);
        }
        ReportScope scope = ReportScope.of(lead, present, lead.ledTeams());
        return new Turned(restatement, database.read(handle -> VerdictRows.turned(handle, id, scope, MOST)), false);
    }
}
