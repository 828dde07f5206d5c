package org.ambassadordesk.ambassador.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ambassadordesk.ambassador.Database;

/** How much waits to be told to the other services, and how long already. */
@ApplicationScoped
class OutboxState {
    private final Database database;

    OutboxState(Database database) {
        this.database = database;
    }

    /** The age of what waits longest; zero where nothing waits. */
    Duration oldest() {
        double seconds = database.read(
                handle -> handle.createQuery("""
                        SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 FROM outbox
                        """).mapTo(double.class).one());
        return Duration.ofMillis((long) (seconds * 1000));
    }

    long waiting() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(long.class)
                .one());
    }
}
