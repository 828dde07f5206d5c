package org.ambassadordesk.ambassador.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;

/** The table of live events. */
@ApplicationScoped
class StoredEvents {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 100_000;

    private final Database database;
    private final Clock clock;

    StoredEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The id of the newest event there ever was. */
    long head() {
        return database.read(handle -> handle.createQuery("SELECT last_id FROM live_counter")
                .mapTo(long.class)
                .one());
    }

    /** Whether everything behind the position is still there, and the position is one that was given out. */
    boolean reachesBackTo(long position) {
        return database.read(handle -> handle.createQuery("""
                        SELECT :position <= last_id AND :position >=
                            coalesce((SELECT min(id) FROM live_event), last_id + 1) - 1 FROM live_counter
                        """)
                .bind("position", position)
                .mapTo(boolean.class)
                .one());
    }

    List<StoredEvent> behind(long position, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, kind, everyone, triage, teams, people, payload FROM live_event
                        WHERE id > :position ORDER BY id LIMIT :most
                        """)
                .bind("position", position)
                .bind("most", most)
                .map((row, context) -> new StoredEvent(
                        row.getLong("id"),
                        row.getString("kind"),
                        new Audience(
                                row.getBoolean("everyone"),
                                row.getBoolean("triage"),
                                texts(row.getArray("teams")),
                                texts(row.getArray("people"))),
                        row.getString("payload")))
                .list());
    }

    /** Removes what is older than a day, or more than a hundred thousand. */
    void prune() {
        database.perform(handle -> handle.createUpdate("""
                        DELETE FROM live_event
                        WHERE published_at < :before OR id <= (SELECT last_id FROM live_counter) - :most
                        """)
                .bind("before", clock.instant().minus(KEPT))
                .bind("most", MOST)
                .execute());
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
