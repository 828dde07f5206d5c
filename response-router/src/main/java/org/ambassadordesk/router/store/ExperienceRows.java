package org.ambassadordesk.router.store;

import java.util.Collection;
import java.util.List;
import org.ambassadordesk.router.estimate.Experience;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what was learned of handling times and reactions. */
final class ExperienceRows {
    private ExperienceRows() {}

    static List<Experience> all(Handle handle) {
        return handle.createQuery("SELECT * FROM experience ORDER BY subject")
                .map((row, context) -> new Experience(
                        row.getString("subject"),
                        row.getDouble("observed"),
                        row.getDouble("total"),
                        row.getDouble("squares")))
                .list();
    }

    static void put(Handle handle, Collection<Experience> experiences) {
        if (experiences.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO experience (subject, observed, total, squares) VALUES (?, ?, ?, ?)
                ON CONFLICT (subject) DO UPDATE SET
                    observed = excluded.observed, total = excluded.total, squares = excluded.squares
                """);
        experiences.forEach(experience ->
                batch.add(experience.subject(), experience.count(), experience.sum(), experience.squares()));
        batch.execute();
    }
}
