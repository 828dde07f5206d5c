package org.ambassadordesk.ambassador.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The trail. An entry is written in the transaction of what it tells of; one at a time, so that numbers have no gaps. */
@ApplicationScoped
public class AuditTrail {
    /** What may be measured is about everybody, and stands in everybody's trail. */
    public static final String MEASURING_CHANGED = "measuring.changed";

    /** Who read so many answered conversations looked at everybody's work. */
    public static final String CONVERSATIONS_READ = "conversations.read";

    /** Newcomers count among the people behind figures: who is added stands there, so that nobody makes up colleagues unseen. */
    public static final String PEOPLE_ADDED = "people.added";

    /** The past that somebody brings is in the figures of everybody, and may be about anybody. */
    public static final String PAST_IMPORTED = "past.imported";

    public static final String PAST_TAKEN_BACK = "past.taken-back";

    private static final String COLUMNS =
            "SELECT number, at, actor, action, subject, detail, previous, hash FROM audit_entry ";

    private final Database database;
    private final Clock clock;

    AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes effect with the transaction of the thread.
     *
     * @param action what was done, as {@code figures.opened}
     */
    public void add(String actor, String action, @Nullable String subject, String detail) {
        database.requireTransaction();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.perform(handle -> {
            handle.execute("LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE");
            AuditEntry last = handle.createQuery(COLUMNS + "ORDER BY number DESC LIMIT 1")
                    .map((row, context) -> entry(row))
                    .findOne()
                    .orElse(null);
            insert(handle, AuditEntry.next(last, now, actor, action, subject, detail));
        });
    }

    private static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entry (number, at, actor, action, subject, detail, previous, hash)
                        VALUES (:number, :at, :actor, :action, :subject, :detail, :previous, :hash)
                        """).bindMethods(entry).execute();
    }

    /** What was done about somebody, or about everybody who is measured, newest first. */
    public List<AuditEntry> about(String subject, int most) {
        return database.read(handle -> handle.createQuery(COLUMNS + """
                                WHERE subject = :subject OR (subject IS NULL AND action = ANY (:everybody))
                                ORDER BY number DESC LIMIT :most
                                """)
                .bind("subject", subject)
                .bindArray(
                        "everybody",
                        String.class,
                        MEASURING_CHANGED,
                        CONVERSATIONS_READ,
                        PEOPLE_ADDED,
                        PAST_IMPORTED,
                        PAST_TAKEN_BACK)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    /** The number of the first entry that is not as it was written, or is missing; empty where all is well. */
    public Optional<Long> firstBroken() {
        return database.read(handle -> {
            AuditEntry before = null;
            for (AuditEntry entry : handle.createQuery(COLUMNS + "ORDER BY number")
                    .map((row, context) -> entry(row))
                    .list()) {
                if (!entry.follows(before)) {
                    return Optional.of(entry.number());
                }
                before = entry;
            }
            return Optional.empty();
        });
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
