package org.ambassadordesk.ambassador.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.approval.ApprovalTurns.Turn;

/** The table of approvals asked for. */
final class ApprovalRows {
    private static final String WAITING = """
            SELECT approval.* FROM approval JOIN reply ON reply.id = approval.reply_id
            WHERE reply.status = 'submitted'
            """;

    private ApprovalRows() {}

    /** An approval that was asked for, and how many of its turns have been told of. */
    record Row(UUID replyId, UUID conversationId, ApprovalTurns turns, int told) {}

    static void insert(Database database, UUID reply, UUID conversation, ApprovalTurns turns) {
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO approval (reply_id, conversation_id, asked_at, due_at, approvers)
                        VALUES (:reply, :conversation, :askedAt, :dueAt, :approvers)
                        """)
                .bind("reply", reply)
                .bind("conversation", conversation)
                .bind("askedAt", turns.askedAt())
                .bind("dueAt", turns.dueAt())
                .bindArray("approvers", String.class, turns.approvers())
                .execute());
    }

    /** All that wait. */
    static List<Row> waiting(Database database) {
        return database.read(handle ->
                handle.createQuery(WAITING).map((row, context) -> read(row)).list());
    }

    /** Those of certain replies, whether they still wait or not. */
    static Map<UUID, Row> of(Database database, Collection<UUID> replies) {
        Map<UUID, Row> rows = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM approval WHERE reply_id = ANY (:replies)")
                        .bindArray("replies", UUID.class, replies)
                        .map((row, context) -> read(row))
                        .list())
                .forEach(row -> rows.put(row.replyId(), row));
        return rows;
    }

    static Optional<Row> stillWaiting(Database database, UUID reply) {
        return database.read(handle -> handle.createQuery(WAITING + " AND approval.reply_id = :reply")
                .bind("reply", reply)
                .map((row, context) -> read(row))
                .findOne());
    }

    static void tell(Database database, UUID reply, int told) {
        database.perform(handle -> handle.createUpdate("UPDATE approval SET told = :told WHERE reply_id = :reply")
                .bind("told", told)
                .bind("reply", reply)
                .execute());
    }

    /** How many replies wait for each person, by whose turn was told last. */
    static Map<String, Integer> askedNow(Database database) {
        Map<String, Integer> asked = new HashMap<>();
        waiting(database).forEach(row -> {
            if (row.told() > 0 && row.told() <= row.turns().approvers().size()) {
                asked.merge(row.turns().approvers().get(row.told() - 1), 1, Integer::sum);
            }
        });
        return asked;
    }

    static boolean isToTell(Row row, Instant now) {
        Turn turn = row.turns().at(now);
        return turn.number() >= row.told();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("reply_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                new ApprovalTurns(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        Arrays.asList((String[]) row.getArray("approvers").getArray())),
                row.getInt("told"));
    }
}
