package org.ambassadordesk.ambassador;

import java.sql.SQLException;
import java.util.List;
import org.ambassadordesk.outbox.NewRows;
import org.jdbi.v3.core.Handle;

/**
 * The table of live events. Ids are taken from one counter row that stays locked until the commit, so they rise in
 * commit order: who has seen id n will never find a smaller one that was not there before.
 */
final class LiveEventLog {
    private LiveEventLog() {}

    /** Must be the last statement of its transaction: from here to the commit all others who publish wait. */
    static void append(Handle handle, List<LiveEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        long last = handle.createQuery("UPDATE live_counter SET last_id = last_id + :count RETURNING last_id")
                .bind("count", events.size())
                .mapTo(long.class)
                .one();
        NewRows rows = new NewRows("live_event", "id, kind, conversation_id, everyone, triage, teams, people, payload");
        long id = last - events.size();
        for (LiveEvent event : events) {
            rows.add(
                    ++id,
                    event.kind(),
                    event.conversationId(),
                    event.audience().everyone(),
                    event.audience().triage(),
                    event.audience().teams(),
                    event.audience().people(),
                    event.payload());
        }
        rows.write(handle.getConnection());
    }
}
