package org.ambassadordesk.ambassador.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.report.FinishedFigures;

/** The imports: who brought what, and taking it back whole. */
@ApplicationScoped
public class ImportLog {
    private static final int MOST = 200;
    private static final int AT_ONCE = 500;

    private final Database database;
    private final FinishedFigures figures;
    private final AuditTrail audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    ImportLog(Database database, FinishedFigures figures, AuditTrail audit, Supplier<UUID> ids, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    UUID newId() {
        return ids.get();
    }

    /** Some were stored: their figures belong to the same transaction. */
    void taken(ImportRun run, List<UUID> newly) {
        if (newly.isEmpty()) {
            return;
        }
        if (!run.hasTaken()) {
            audit.add(run.by(), AuditTrail.PAST_IMPORTED, null, run.id().toString());
        }
        figures.derive(Set.copyOf(newly));
    }

    void ended(ImportRun run) {
        if (run.hasTaken()) {
            ImportReport report = run.report();
            database.perform(
                    handle -> ImportRows.end(handle, run.id(), report.known(), report.refused(), clock.instant()));
        }
    }

    /** The newest. */
    public List<ImportView> newest() {
        return database.read(handle -> ImportRows.newest(handle, MOST));
    }

    /**
     * Takes one back, with its conversations and their figures, some hundred at a time. Whoever asks again after it broke off
     * takes back the rest.
     */
    public void takeBack(UUID id, Person by) {
        if (database.read(handle -> ImportRows.find(handle, id, false)).isEmpty()) {
            throw ProblemException.notFound("import");
        }
        // where small groups are protected it leaves all figures at once
        database.perform(handle -> ImportRows.reopen(handle, id));
        while (takeOutSome(id, by)) {
            // the next ones
        }
    }

    /** False once nothing is left. */
    private boolean takeOutSome(UUID id, Person by) {
        return database.inTransaction(handle -> {
            figures.hold();
            // nothing more is taken until this is committed
            var found = ImportRows.find(handle, id, true);
            Set<UUID> gone = ImportRows.takeOut(handle, id, AT_ONCE);
            if (!gone.isEmpty()) {
                figures.derive(gone);
                return true;
            }
            found.ifPresent(left -> {
                ImportRows.delete(handle, id);
                audit.add(by.id(), AuditTrail.PAST_TAKEN_BACK, null, id + " " + left.taken());
            });
            return false;
        });
    }
}
