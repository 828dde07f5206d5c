package org.ambassadordesk.ambassador.report.restatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.ambassador.report.restatement.Verdict.Judgement;
import org.ambassadordesk.ambassador.report.restatement.Verdict.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What restatements said, row by row: added to, never changed. */
final class VerdictRows {
    private static final String ALL = """
            SELECT verdict.conversation_id, about.contact_name, verdict.about, verdict.sequence, counted_at, counted_as,
                verdict.due_at, verdict, restatement_id, made_by, made_at, reason, directory_version
            FROM restated_verdict AS verdict JOIN restatement ON restatement.id = restatement_id
            JOIN conversation AS about ON about.id = verdict.conversation_id
            """;

    private VerdictRows() {}

    /** @param judged at least one */
    static void keep(Handle handle, UUID restatement, List<Judged> judged) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO restated_verdict
                    (conversation_id, about, sequence, restatement_id, counted_at, counted_as, due_at, verdict)
                VALUES (:conversation, :about, :sequence, :restatement, :countedAt, :countedAs, :dueAt, :verdict)
                """);
        judged.forEach(
                one -> batch.bind("conversation", one.promised().conversation().id())
                        .bind("about", one.promised().about().code())
                        .bind("sequence", one.promised().sequence())
                        .bind("restatement", restatement)
                        .bind("countedAt", one.promised().countedAt())
                        .bind("countedAs", one.standingBefore().code())
                        .bind("dueAt", one.dueAt())
                        .bind("verdict", one.standing().code())
                        .add());
        batch.execute();
    }

    /** All about one conversation, oldest first. */
    static List<Verdict> about(Handle handle, UUID conversation) {
        return handle.createQuery(ALL + """
                        WHERE verdict.conversation_id = :conversation
                        ORDER BY made_at, restatement_id, verdict.about DESC, verdict.sequence
                        """)
                .bind("conversation", conversation)
                .map((row, context) -> verdict(row))
                .list();
    }

    /** Those that a restatement turned, of conversations this person may see figures of; oldest conversation first. */
    static List<Verdict> turned(Handle handle, UUID restatement, ReportScope scope, int most) {
        return scope.bindTo(
                        handle.createQuery(
                                ALL + "WHERE restatement_id = :restatement AND counted_as <> verdict AND "
                                        + ReportScope.CONDITION
                                        + " ORDER BY about.opened_at, about.id, verdict.about DESC, verdict.sequence LIMIT :most"))
                .bind("restatement", restatement)
                .bind("most", most)
                .map((row, context) -> verdict(row))
                .list();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                row.getObject("conversation_id", UUID.class),
                row.getString("contact_name"),
                row.getString("about"),
                row.getInt("sequence"),
                judgement(row, "counted_at", "counted_as"),
                judgement(row, "due_at", "verdict"),
                new Source(
                        row.getObject("restatement_id", UUID.class),
                        row.getString("made_by"),
                        RestatementRows.instant(row, "made_at"),
                        row.getString("reason"),
                        row.getLong("directory_version")));
    }

    private static Judgement judgement(ResultSet row, String due, String standing) throws SQLException {
        return new Judgement(
                RestatementRows.maybe(row, due),
                Standing.valueOf(row.getString(standing).toUpperCase(Locale.ROOT)));
    }
}
