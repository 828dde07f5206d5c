package org.ambassadordesk.ambassador.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Reason;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Rows of the table of replies, there and back. */
final class ReplyRows {
    private ReplyRows() {}

    static void insert(Handle handle, Reply reply, @Nullable String idempotencyKey, String textSha256) {
        Written written = reply.written();
        Update insert = handle.createUpdate("""
                INSERT INTO reply (id, conversation_id, status, author, text, seen_version, at_version, submitted_at,
                    findings, guidelines, directory_version, disclosure, autonomy, alone, because,
                    topic, channel, language, acknowledgements, reason,
                    decided_by, decided_at, decision_comment, edited_text, edited_findings, idempotency_key, text_sha256)
                VALUES (:id, :conversation, :status, :author, :text, :seen, :at, :submittedAt,
                    :findings::jsonb, :guidelines::jsonb, :directory, :disclosure, :autonomy, :alone, :because,
                    :topic, :channel, :language, :acknowledgements::jsonb, :reason::jsonb,
                    :by, :decidedAt, :comment, :editedText, :editedFindings::jsonb, :key, :sha256)
                """)
                .bind("conversation", written.conversationId())
                .bind("author", written.author())
                .bind("text", written.text())
                .bind("seen", written.seenVersion())
                .bind("at", written.atVersion())
                .bind("submittedAt", written.submittedAt())
                .bind("findings", json(written.checked().findings()))
                .bind("guidelines", json(written.checked().guidelines()))
                .bind("directory", written.checked().directoryVersion())
                .bind("disclosure", written.disclosure().text())
                .bind("autonomy", code(written.autonomy()))
                .bind("alone", written.alone())
                .bind("because", written.because())
                .bind("topic", written.grounds().topic())
                .bind("channel", written.grounds().channel())
                .bind("language", written.grounds().language())
                .bind("acknowledgements", json(written.grounds().acknowledgements()))
                .bind("reason", written.reason() == null ? null : json(written.reason()))
                .bind("key", idempotencyKey)
                .bind("sha256", textSha256);
        bindDecision(insert, reply).execute();
    }

    /** Writes what became of a waiting reply; false where it no longer waits. */
    static boolean decide(Handle handle, Reply decided) {
        Update update = handle.createUpdate("""
                UPDATE reply SET status = :status, decided_by = :by, decided_at = :decidedAt,
                    decision_comment = :comment, edited_text = :editedText, edited_findings = :editedFindings::jsonb
                WHERE id = :id AND status = 'submitted'
                """);
        return bindDecision(update, decided).execute() == 1;
    }

    /** Takes back what was sent alone and is still held; false where it was not sent, or not alone. */
    static boolean takeBack(Handle handle, Reply decided) {
        return handle.createUpdate("""
                                UPDATE reply SET status = :status, decided_by = NULL, decided_at = :at
                                WHERE id = :id AND status = 'approved' AND alone
                                """)
                        .bind("id", decided.id())
                        .bind("status", decided.status())
                        .bind("at", Decision.of(decided).at())
                        .execute()
                == 1;
    }

    private static Update bindDecision(Update statement, Reply reply) {
        Decision decision = Decision.of(reply);
        Reply.Edited edited = reply instanceof Reply.Approved approved ? approved.edited() : null;
        return statement
                .bind("id", reply.id())
                .bind("status", reply.status())
                .bind("by", decision.by())
                .bind("decidedAt", decision.at())
                .bind("comment", decision.comment())
                .bind("editedText", edited == null ? null : edited.text())
                .bind("editedFindings", edited == null ? null : json(edited.findings()));
    }

    static Reply read(ResultSet row) throws SQLException {
        Written written = new Written(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("author"),
                row.getString("text"),
                row.getLong("seen_version"),
                row.getLong("at_version"),
                row.getTimestamp("submitted_at").toInstant(),
                new Checked(
                        parse(row.getString("findings"), new TypeReference<>() {}),
                        parse(row.getString("guidelines"), new TypeReference<>() {}),
                        row.getLong("directory_version")),
                new Disclosure(row.getString("disclosure")),
                autonomy(row.getString("autonomy")),
                row.getBoolean("alone"),
                row.getString("because"),
                reason(row.getString("reason")),
                new Grounds(
                        row.getString("topic"),
                        row.getString("channel"),
                        row.getString("language"),
                        parse(row.getString("acknowledgements"), new TypeReference<>() {})));
        String status = row.getString("status");
        return "submitted".equals(status) ? new Reply.Submitted(written) : decided(row, status, written);
    }

    private static Reply decided(ResultSet row, String status, Written written) throws SQLException {
        String by = row.getString("decided_by");
        Instant at = row.getTimestamp("decided_at").toInstant();
        String comment = row.getString("decision_comment");
        return switch (status) {
            case "approved" -> new Reply.Approved(written, edited(row), by, at);
            case "sent-back" -> new Reply.SentBack(written, by, comment, at);
            case "rejected" -> new Reply.Rejected(written, by, comment, at);
            case "withdrawn" -> new Reply.Withdrawn(written, at);
            case "stale" -> new Reply.Stale(written, at);
            default -> throw new IllegalStateException("no such status of a reply: " + status);
        };
    }

    private static @Nullable Reason reason(@Nullable String json) {
        return json == null ? null : parse(json, new TypeReference<Reason>() {});
    }

    private static Reply.@Nullable Edited edited(ResultSet row) throws SQLException {
        String text = row.getString("edited_text");
        return text == null
                ? null
                : new Reply.Edited(
                        text, parse(row.getString("edited_findings"), new TypeReference<List<Finding>>() {}));
    }

    static String code(Autonomy autonomy) {
        return autonomy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Autonomy autonomy(String code) {
        return Autonomy.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String json(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is stored are plain records", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored reply cannot be read", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
