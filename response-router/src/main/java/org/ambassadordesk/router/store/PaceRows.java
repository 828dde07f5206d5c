package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.List;
import org.ambassadordesk.router.store.row.Json;
import org.ambassadordesk.router.topic.TopicPace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of how many conversations begin on topics. */
final class PaceRows {
    private static final Json.Shape<TopicPace> PACE = Json.shape(new TypeReference<>() {});

    private PaceRows() {}

    static List<TopicPace> all(Handle handle) {
        return handle.createQuery("SELECT pace FROM topic_pace")
                .map((row, context) -> Json.read(row.getString("pace"), PACE))
                .list();
    }

    static void put(Handle handle, Collection<TopicPace> paces) {
        if (paces.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO topic_pace (topic, pace) VALUES (?, CAST(? AS jsonb))
                ON CONFLICT (topic) DO UPDATE SET pace = excluded.pace
                """);
        paces.forEach(pace -> batch.add(pace.topic(), Json.write(pace)));
        batch.execute();
    }
}
