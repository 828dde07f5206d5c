package org.ambassadordesk.ambassador.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of replies drawn to be read afterwards. */
final class SampleRows {
    private SampleRows() {}

    static void insert(Handle handle, Sample.Drawn drawn) {
        handle.createUpdate("""
                        INSERT INTO reply_sample (reply_id, author, topic, channel, rate, drawn_at)
                        VALUES (:reply, :author, :topic, :channel, :rate, :at)
                        """)
                .bind("reply", drawn.replyId())
                .bind("author", drawn.author())
                .bind("topic", drawn.topic())
                .bind("channel", drawn.channel())
                .bind("rate", drawn.rate())
                .bind("at", drawn.at())
                .execute();
    }

    /** Not yet read and gone out, by others than this person, oldest first. */
    static List<Sample.Drawn> waiting(Handle handle, String reader) {
        return handle.createQuery("""
                        SELECT reply_sample.* FROM reply_sample JOIN reply ON reply.id = reply_id
                        WHERE verdict IS NULL AND reply.status = 'approved' AND reply_sample.author <> :reader
                        ORDER BY drawn_at, reply_id
                        """)
                .bind("reader", reader)
                .map((row, context) -> drawn(row))
                .list();
    }

    static Optional<Sample> lock(Handle handle, UUID reply) {
        return handle.createQuery("SELECT * FROM reply_sample WHERE reply_id = :reply FOR UPDATE")
                .bind("reply", reply)
                .map((row, context) -> read(row))
                .findOne();
    }

    static void review(Handle handle, Sample.Reviewed reviewed) {
        handle.createUpdate("""
                        UPDATE reply_sample SET verdict = :verdict, reviewed_by = :by, reviewed_at = :at,
                            comment = :comment
                        WHERE reply_id = :reply AND verdict IS NULL
                        """)
                .bind("verdict", reviewed.verdict().code())
                .bind("by", reviewed.by())
                .bind("at", reviewed.at())
                .bind("comment", reviewed.comment())
                .bind("reply", reviewed.drawn().replyId())
                .execute();
    }

    private static Sample read(ResultSet row) throws SQLException {
        Sample.Drawn drawn = drawn(row);
        @Nullable String verdict = row.getString("verdict");
        return verdict == null
                ? drawn
                : new Sample.Reviewed(
                        drawn,
                        verdict.equals("fine") ? Sample.Verdict.FINE : Sample.Verdict.NOT_FINE,
                        row.getString("reviewed_by"),
                        row.getString("comment"),
                        row.getTimestamp("reviewed_at").toInstant());
    }

    private static Sample.Drawn drawn(ResultSet row) throws SQLException {
        return new Sample.Drawn(
                row.getObject("reply_id", UUID.class),
                row.getString("author"),
                row.getString("topic"),
                row.getString("channel"),
                row.getDouble("rate"),
                row.getTimestamp("drawn_at").toInstant());
    }
}
