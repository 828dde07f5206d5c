package org.ambassadordesk.ambassador.report.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of openings. */
final class OpeningRows {
    private static final String COLUMNS =
            "SELECT id, subject, asked_by, reason, asked_at, expires_at, agreed_by, agreed_at FROM figure_opening ";
    private static final String NEWEST = " ORDER BY asked_at DESC, id LIMIT 100";

    private OpeningRows() {}

    static void add(Handle handle, Opening opening) {
        handle.createUpdate("""
                        INSERT INTO figure_opening (id, subject, asked_by, reason, asked_at, expires_at)
                        VALUES (:id, :subject, :askedBy, :reason, :askedAt, :expiresAt)
                        """).bindMethods(opening).execute();
    }

    static Optional<Opening> locked(Handle handle, UUID id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> opening(row))
                .findOne();
    }

    static void agree(Handle handle, UUID id, String by, Instant at) {
        handle.createUpdate("""
                        UPDATE figure_opening SET agreed_by = :by, agreed_at = :at WHERE id = :id AND agreed_by IS NULL
                        """).bind("by", by).bind("at", at).bind("id", id).execute();
    }

    static List<Opening> about(Handle handle, String subject) {
        return handle.createQuery(COLUMNS + "WHERE subject = :subject" + NEWEST)
                .bind("subject", subject)
                .map((row, context) -> opening(row))
                .list();
    }

    static List<Opening> concerning(Handle handle, String person, Set<String> led) {
        return handle.createQuery(
                        COLUMNS + "WHERE subject = ANY (:led) OR :person IN (subject, asked_by, agreed_by)" + NEWEST)
                .bind("person", person)
                .bindArray("led", String.class, led)
                .map((row, context) -> opening(row))
                .list();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        Timestamp agreedAt = row.getTimestamp("agreed_at");
        return new Opening(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("agreed_by"),
                agreedAt == null ? null : agreedAt.toInstant());
    }
}
