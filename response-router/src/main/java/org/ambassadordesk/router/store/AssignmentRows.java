package org.ambassadordesk.router.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.conversation.Drafting;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.store.row.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of assignments. */
final class AssignmentRows {
    private AssignmentRows() {}

    /** The newest state of each; what ended goes first, since a conversation has but one that goes on. */
    static void put(Handle handle, Collection<KeptAssignment> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO assignment (
                    conversation_id, epoch, ambassador, decision_id, made_at, react_by, started_at, waiting_reply,
                    ended_at, end_reason, finish_by, drafted_ms, drafting_since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (conversation_id, epoch) DO UPDATE SET
                    react_by = excluded.react_by, started_at = excluded.started_at, waiting_reply = excluded.waiting_reply,
                    ended_at = excluded.ended_at, end_reason = excluded.end_reason, finish_by = excluded.finish_by,
                    drafted_ms = excluded.drafted_ms, drafting_since = excluded.drafting_since
                """);
        assignments.stream()
                .sorted(Comparator.comparing(kept -> kept.endedAt() == null))
                .forEach(kept -> add(batch, kept));
        batch.execute();
    }

    private static void add(PreparedBatch batch, KeptAssignment kept) {
        EndReason reason = kept.endReason();
        batch.add(
                kept.conversation(),
                kept.epoch(),
                kept.ambassador(),
                kept.decision(),
                kept.madeAt(),
                kept.reactBy(),
                kept.startedAt(),
                kept.waitingReply(),
                kept.endedAt(),
                reason == null ? null : reason.name(),
                kept.finishBy(),
                kept.drafting().before().toMillis(),
                kept.drafting().since());
    }

    /** The rest of a row that joins a conversation with the assignment that goes on; null where none does. */
    static @Nullable KeptAssignment readActive(Row row, UUID conversation, long epoch) throws SQLException {
        String ambassador = row.textOrNull();
        UUID decision = row.uuidOrNull();
        Instant madeAt = row.instantOrNull();
        Instant reactBy = row.instantOrNull();
        Instant startedAt = row.instantOrNull();
        Instant finishBy = row.instantOrNull();
        UUID waitingReply = row.uuidOrNull();
        Duration drafted = Duration.ofMillis(row.number());
        Instant draftingSince = row.instantOrNull();
        return ambassador == null || decision == null || madeAt == null || reactBy == null
                ? null
                : new KeptAssignment(
                        conversation,
                        epoch,
                        ambassador,
                        decision,
                        madeAt,
                        reactBy,
                        new Drafting(startedAt, drafted, draftingSince),
                        finishBy,
                        waitingReply,
                        null,
                        null);
    }

    static KeptAssignment read(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("end_reason");
        return new KeptAssignment(
                row.getObject("conversation_id", UUID.class),
                row.getLong("epoch"),
                row.getString("ambassador"),
                row.getObject("decision_id", UUID.class),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "react_by"),
                new Drafting(
                        Columns.instantOrNull(row, "started_at"),
                        Duration.ofMillis(row.getLong("drafted_ms")),
                        Columns.instantOrNull(row, "drafting_since")),
                Columns.instantOrNull(row, "finish_by"),
                row.getObject("waiting_reply", UUID.class),
                Columns.instantOrNull(row, "ended_at"),
                reason == null ? null : EndReason.valueOf(reason));
    }
}
