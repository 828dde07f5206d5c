package org.ambassadordesk.ambassador.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.notice.LeadNotices.About;
import org.ambassadordesk.ambassador.notice.LeadNotices.Notice;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what leads are to look at. */
final class NoticeRows {
    private static final int MOST = 200;
    /** Of a conversation it goes on while the conversation itself says so; a decline is news for a day. */
    private static final String GOING_ON = """
            SELECT notice.id, kind, notice.conversation_id, coalesce(about.topic, notice.topic) AS topic, reason,
                arrivals, usual, noticed_at, about.contact_name, about.channel, about.state, about.holder, about.excerpt
            FROM lead_notice AS notice LEFT JOIN conversation AS about ON about.id = notice.conversation_id
            WHERE over_at IS NULL
                AND (:admin OR coalesce(about.topic, notice.topic) = ANY (:topics))
                AND (kind <> 'unroutable' OR (about.state = 'QUEUED'
                    AND (about.routed ->> 'waitingReason' = reason OR reason = 'everybody-declined')))
                AND (kind <> 'escalated' OR about.state IN ('TRIAGE', 'QUEUED', 'ASSIGNED'))
            ORDER BY noticed_at DESC, notice.id LIMIT :most
            """;

    private NoticeRows() {}

    /** A newer one about the same replaces an older one. */
    static void save(Handle handle, Notice notice) {
        handle.createUpdate("""
                        UPDATE lead_notice SET over_at = :at
                        WHERE over_at IS NULL AND kind = :kind AND conversation_id IS NOT DISTINCT FROM :conversation
                            AND (conversation_id IS NOT NULL OR topic = :topic)
                        """)
                .bind("at", notice.noticedAt())
                .bind("kind", notice.kind())
                .bind("conversation", notice.conversationId())
                .bind("topic", notice.topic())
                .execute();
        handle.createUpdate("""
                        INSERT INTO lead_notice
                            (id, kind, conversation_id, topic, reason, arrivals, usual, noticed_at)
                        VALUES (:id, :kind, :conversation, :topic, :reason, :arrivals, :usual, :at)
                        """)
                .bind("id", notice.id())
                .bind("kind", notice.kind())
                .bind("conversation", notice.conversationId())
                .bind("topic", notice.topic())
                .bind("reason", notice.reason())
                .bind("arrivals", notice.arrivals())
                .bind("usual", notice.usual())
                .bind("at", notice.noticedAt())
                .execute();
    }

    static void endBursts(Handle handle, String topic, Instant at) {
        handle.createUpdate(
                        "UPDATE lead_notice SET over_at = :at WHERE over_at IS NULL AND kind = 'burst' AND topic = :topic")
                .bind("at", at)
                .bind("topic", topic)
                .execute();
    }

    static List<Notice> goingOn(Handle handle, Set<String> topics, boolean admin) {
        return handle.createQuery(GOING_ON)
                .bindArray("topics", String.class, topics)
                .bind("admin", admin)
                .bind("most", MOST)
                .map((row, context) -> read(row))
                .list();
    }

    static long count(Handle handle, Set<String> topics, boolean admin) {
        return handle.createQuery("SELECT count(*) FROM (" + GOING_ON + ") AS counted")
                .bindArray("topics", String.class, topics)
                .bind("admin", admin)
                .bind("most", MOST)
                .mapTo(long.class)
                .one();
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("conversation_id", UUID.class),
                row.getString("topic"),
                row.getString("reason"),
                row.getObject("arrivals", Integer.class),
                row.getObject("usual", Double.class),
                row.getTimestamp("noticed_at").toInstant(),
                about(row));
    }

    private static @Nullable About about(ResultSet row) throws SQLException {
        String contact = row.getString("contact_name");
        return contact == null
                ? null
                : new About(
                        contact,
                        row.getString("channel"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        row.getString("holder"),
                        row.getString("excerpt"));
    }
}
