package org.ambassadordesk.ambassador;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table of live events. Ids are taken from one counter row that stays locked until the commit, so they rise in
 * commit order: who has seen id n will never find a smaller one that was not there before.
 */
final class LiveEventLog {
    private LiveEventLog() {}

    /** Must be the last statement of its transaction: from here to the commit all others who publish wait. */
    static void append(Handle handle, List<LiveEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        long last = handle.createQuery("UPDATE live_counter SET last_id = last_id + :count RETURNING last_id")
                .bind("count", events.size())
                .mapTo(long.class)
                .one();
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO live_event (id, kind, conversation_id, everyone, triage, teams, people, payload)
                VALUES (:id, :kind, :conversation, :everyone, :triage, :teams, :people, :payload)
                """);
        long id = last - events.size();
        for (LiveEvent event : events) {
            insert.bind("id", ++id)
                    .bind("kind", event.kind())
                    .bind("conversation", event.conversationId())
                    .bind("everyone", event.audience().everyone())
                    .bind("triage", event.audience().triage())
                    .bindArray("teams", String.class, event.audience().teams())
                    .bindArray("people", String.class, event.audience().people())
                    .bind("payload", event.payload())
                    .add();
        }
        insert.execute();
    }
}
