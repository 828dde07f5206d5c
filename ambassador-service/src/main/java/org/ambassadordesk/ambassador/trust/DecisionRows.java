package org.ambassadordesk.ambassador.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jdbi.v3.core.Handle;

/** The table of decisions about autonomy. */
final class DecisionRows {
    private static final int MOST = 200;

    private DecisionRows() {}

    /** Nobody else decides until the end of the transaction. */
    static void lock(Handle handle) {
        handle.execute("LOCK TABLE autonomy_decision IN SHARE ROW EXCLUSIVE MODE");
    }

    static void insert(Handle handle, AutonomyDecision decision) {
        handle.createUpdate("""
                        INSERT INTO autonomy_decision (id, ambassador, topic, from_autonomy, to_autonomy, evidence,
                            verdict, decided_by, decided_at, comment, directory_version)
                        VALUES (:id, :ambassador, :topic, :from, :to, :evidence::jsonb,
                            :verdict, :by, :at, :comment, :directory)
                        """)
                .bind("id", decision.id())
                .bind("ambassador", decision.ambassador())
                .bind("topic", decision.topic())
                .bind("from", code(decision.from()))
                .bind("to", code(decision.to()))
                .bind("evidence", json(decision.evidence()))
                .bind("verdict", decision.verdict())
                .bind("by", decision.decidedBy())
                .bind("at", decision.decidedAt())
                .bind("comment", decision.comment())
                .bind("directory", decision.directoryVersion())
                .execute();
    }

    /** The latest first. */
    static List<AutonomyDecision> latest(Handle handle) {
        return handle.createQuery("SELECT * FROM autonomy_decision ORDER BY decided_at DESC, id DESC LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> read(row))
                .list();
    }

    /** About one person and topic, the latest first. */
    static List<AutonomyDecision> of(Handle handle, String ambassador, String topic) {
        return handle.createQuery("""
                        SELECT * FROM autonomy_decision WHERE ambassador = :ambassador AND topic = :topic
                        ORDER BY decided_at DESC, id DESC LIMIT 1
                        """)
                .bind("ambassador", ambassador)
                .bind("topic", topic)
                .map((row, context) -> read(row))
                .list();
    }

    private static AutonomyDecision read(ResultSet row) throws SQLException {
        return new AutonomyDecision(
                row.getObject("id", UUID.class),
                row.getString("ambassador"),
                row.getString("topic"),
                autonomy(row.getString("from_autonomy")),
                autonomy(row.getString("to_autonomy")),
                evidence(row.getString("evidence")),
                row.getString("verdict"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("comment"),
                row.getObject("directory_version", Long.class));
    }

    private static String code(Autonomy autonomy) {
        return autonomy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Autonomy autonomy(String code) {
        return Autonomy.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String json(Evidence evidence) {
        try {
            return EventCodec.json().writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("evidence is a plain record", e);
        }
    }

    private static Evidence evidence(String json) {
        try {
            return EventCodec.json().readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
