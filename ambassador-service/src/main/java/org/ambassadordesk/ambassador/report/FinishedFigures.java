package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;

/**
 * Figures of what was finished elsewhere: derived as those of everything else, in the transaction that stores it and not from
 * live events, since nobody waits for them and no open page, metric or alert is to hear of them.
 */
@ApplicationScoped
public class FinishedFigures {
    private final Database database;
    private final CalendarHistory calendars;

    FinishedFigures(Database database, CalendarHistory calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    /** Of conversations that this transaction has just stored, or taken away under {@link #hold}: nobody else knows of them. */
    public void derive(Set<UUID> conversations) {
        database.requireTransaction();
        database.perform(handle -> ResponseRows.derive(handle, conversations, true, calendars));
    }

    /** Numbers of the imports that have brought all they bring, and are not being taken back. */
    Set<Integer> endedImports() {
        return database.read(handle -> handle.createQuery("SELECT number FROM past_import WHERE ended_at IS NOT NULL")
                .mapTo(Integer.class)
                .set());
    }

    /** Nothing is derived anew until the end of this transaction: it could still write of what is being taken away. */
    public void hold() {
        database.requireTransaction();
        database.perform(handle -> handle.execute("SELECT FROM report_progress FOR UPDATE"));
    }
}
