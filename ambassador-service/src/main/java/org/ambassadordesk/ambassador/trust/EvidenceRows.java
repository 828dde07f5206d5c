package org.ambassadordesk.ambassador.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What the tables of replies, samples and earlier decisions say about people's replies. */
final class EvidenceRows {
    private EvidenceRows() {}

    /** Somebody on a topic. */
    record Key(String ambassador, String topic) {}

    /** Since the window began, or since the last decision about the same person and topic where that is later. */
    static Map<Key, Evidence> since(Handle handle, Instant from) {
        Map<Key, Evidence> all = new HashMap<>();
        handle.createQuery("""
                        WITH decided AS (
                            SELECT ambassador, topic, max(decided_at) AS at FROM autonomy_decision GROUP BY 1, 2),
                        found AS (
                            SELECT author, topic, decided_at AS at,
                                CASE WHEN status <> 'approved' THEN status
                                    WHEN edited_text IS NULL THEN 'unchanged' ELSE 'changed' END AS what
                            FROM reply
                            WHERE topic IS NOT NULL AND NOT alone AND status IN ('approved', 'sent-back', 'rejected')
                                AND reason ->> 'code' IS DISTINCT FROM 'asked' AND decided_at >= :from
                            UNION ALL
                            SELECT author, topic, reviewed_at, verdict FROM reply_sample
                            WHERE verdict IS NOT NULL AND reviewed_at >= :from)
                        SELECT found.author, found.topic,
                            count(*) FILTER (WHERE what = 'unchanged') AS unchanged,
                            count(*) FILTER (WHERE what = 'changed') AS changed,
                            count(*) FILTER (WHERE what = 'sent-back') AS sent_back,
                            count(*) FILTER (WHERE what = 'rejected') AS rejected,
                            count(*) FILTER (WHERE what = 'fine') AS fine,
                            count(*) FILTER (WHERE what = 'not-fine') AS not_fine
                        FROM found LEFT JOIN decided
                            ON decided.ambassador = found.author AND decided.topic = found.topic
                        WHERE decided.at IS NULL OR found.at > decided.at
                        GROUP BY found.author, found.topic
                        """)
                .bind("from", from)
                .map((row, context) -> Map.entry(
                        new Key(row.getString("author"), row.getString("topic")),
                        new Evidence(
                                row.getInt("unchanged"),
                                row.getInt("changed"),
                                row.getInt("sent_back"),
                                row.getInt("rejected"),
                                row.getInt("fine"),
                                row.getInt("not_fine"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
