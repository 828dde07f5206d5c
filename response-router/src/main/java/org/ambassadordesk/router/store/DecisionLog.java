package org.ambassadordesk.router.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Signature;
import org.ambassadordesk.router.store.row.Json;
import org.jdbi.v3.core.Handle;

/**
 * Everything decided about one conversation, oldest first.
 *
 * @param eligibilities what the decisions refer to, by id
 */
public record DecisionLog(
        List<Decision> decisions, Map<UUID, Eligibility> eligibilities, List<KeptAssignment> assignments) {

    /** Empty where there is no such conversation. */
    public static Optional<DecisionLog> of(UUID conversation, Handle handle) {
        boolean known = handle.createQuery("SELECT EXISTS (SELECT 1 FROM conversation WHERE id = :id)")
                .bind("id", conversation)
                .mapTo(Boolean.class)
                .one();
        return known
                ? Optional.of(new DecisionLog(
                        decisions(conversation, handle),
                        eligibilities(conversation, handle),
                        assignments(conversation, handle)))
                : Optional.empty();
    }

    private static List<Decision> decisions(UUID conversation, Handle handle) {
        return handle.createQuery("SELECT * FROM decision WHERE conversation_id = :id ORDER BY decided_at, epoch, id")
                .bind("id", conversation)
                .map((row, context) -> decision(row))
                .list();
    }

    private static Map<UUID, Eligibility> eligibilities(UUID conversation, Handle handle) {
        return handle.createQuery("""
                        SELECT * FROM eligibility
                        WHERE id IN (SELECT eligibility_id FROM decision WHERE conversation_id = :id)
                        """).bind("id", conversation).map((row, context) -> eligibility(row)).stream()
                .collect(Collectors.toMap(Eligibility::id, Function.identity()));
    }

    private static List<KeptAssignment> assignments(UUID conversation, Handle handle) {
        return handle.createQuery("SELECT * FROM assignment WHERE conversation_id = :id ORDER BY epoch")
                .bind("id", conversation)
                .map((row, context) -> AssignmentRows.read(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                Columns.instant(row, "decided_at"),
                Decision.Cause.valueOf(row.getString("cause")),
                row.getString("ambassador"),
                row.getObject("epoch", Long.class),
                row.getString("waiting_reason"),
                row.getString("policy"),
                row.getLong("directory_version"),
                row.getObject("eligibility_id", UUID.class),
                Json.read(row.getString("candidates"), Json.NAMES),
                Json.read(row.getString("excluded"), Json.NAMES_BY_CODE),
                row.getString("runner_up"),
                Json.read(row.getString("terms"), Json.TERMS));
    }

    private static Eligibility eligibility(ResultSet row) throws SQLException {
        return new Eligibility(
                row.getObject("id", UUID.class),
                row.getLong("directory_version"),
                new Signature.Key(row.getString("topic"), row.getString("channel"), row.getString("language")),
                Json.read(row.getString("eligible"), Json.NAMES),
                Json.read(row.getString("unfit"), Json.NAMES_BY_CODE));
    }
}
