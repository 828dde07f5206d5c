package org.ambassadordesk.router.store;

import java.sql.SQLException;
import java.util.Collection;
import org.ambassadordesk.outbox.NewRows;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.store.row.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of decisions, and of what many decisions share. */
final class DecisionRows {
    private DecisionRows() {}

    static void putEligibilities(Handle handle, Collection<Eligibility> eligibilities) {
        if (eligibilities.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO eligibility (id, directory_version, topic, channel, language, eligible, unfit)
                VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
                ON CONFLICT DO NOTHING
                """);
        eligibilities.forEach(eligibility -> batch.add(
                eligibility.id(),
                eligibility.directoryVersion(),
                eligibility.signature().topic(),
                eligibility.signature().channel(),
                eligibility.signature().language(),
                Json.write(eligibility.eligible()),
                Json.write(eligibility.unfit())));
        batch.execute();
    }

    static void insert(Handle handle, Collection<Decision> decisions) throws SQLException {
        NewRows rows = new NewRows("decision", """
                id, conversation_id, decided_at, cause, ambassador, epoch, waiting_reason, policy,
                directory_version, eligibility_id, candidates, excluded, runner_up, terms
                """);
        decisions.forEach(decision -> rows.add(
                decision.id(),
                decision.conversation(),
                decision.at(),
                decision.cause().name(),
                decision.ambassador(),
                decision.epoch(),
                decision.waitingReason(),
                decision.policy(),
                decision.directoryVersion(),
                decision.eligibility(),
                Json.write(decision.candidates()),
                Json.write(decision.excluded()),
                decision.runnerUp(),
                Json.write(decision.terms())));
        rows.write(handle.getConnection());
    }
}
