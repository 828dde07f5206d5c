package org.ambassadordesk.ambassador.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.past.Finished.Identity;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.text.NdjsonLines;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Takes in conversations that were finished elsewhere, however many: they are read line by line and stored some hundred at a
 * time, each time in a transaction of its own with the figures that follow from them. What broke off may be sent again.
 */
@ApplicationScoped
public class PastIntake {
    private static final int AT_ONCE = 200;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final Database database;
    private final CurrentDirectory directory;
    private final FinishedForm form;
    private final CalendarsThen calendars;
    private final ImportLog log;
    private final Clock clock;

    PastIntake(
            Database database,
            CurrentDirectory directory,
            FinishedForm form,
            CalendarsThen calendars,
            ImportLog log,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.form = form;
        this.calendars = calendars;
        this.log = log;
        this.clock = clock;
    }

    /** Takes what an administrator brings. */
    public ImportReport take(Person by, InputStream body) throws IOException {
        Directory now = directory.get();
        Vocabulary vocabulary = Vocabulary.of(now);
        ImportRun run = new ImportRun(log.newId(), by.id(), new Authors(now), calendars);
        try {
            read(new NdjsonLines(body, FinishedForm.LONGEST_LINE), vocabulary, run);
        } finally {
            log.ended(run);
        }
        return run.report();
    }

    private void read(NdjsonLines lines, Vocabulary vocabulary, ImportRun run) throws IOException {
        long number = 0;
        int bytes = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (isBlank(line)) {
                continue;
            }
            Violations violations = new Violations(clock.instant());
            FinishedForm.Read read = form.read(line, new Checking(vocabulary, violations), violations);
            if (read.conversation() == null) {
                run.refuse(number, read.externalId(), read.violations());
                continue;
            }
            run.add(number, read.conversation());
            bytes += line.length;
            if (run.waiting() >= AT_ONCE || bytes >= BYTES_AT_ONCE) {
                store(run);
                bytes = 0;
            }
        }
        store(run);
    }

    private void store(ImportRun run) {
        if (run.waiting() == 0) {
            return;
        }
        Instant now = clock.instant();
        record Stored(Map<Identity, String> content, int newly) {}
        Stored stored = database.inTransaction(handle -> {
            try {
                List<UUID> newly = run.store(handle, now);
                log.taken(run, newly);
                return new Stored(PastRows.known(handle, run.identities()), newly.size());
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException("finished conversations not written", e, null);
            }
        });
        run.stored(stored.content(), stored.newly());
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
