package org.ambassadordesk.ambassador.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.outbox.OutboxBacklog;

/** What waits to be told to the other services. */
@ApplicationScoped
class OutboxState {
    private final Database database;

    OutboxState(Database database) {
        this.database = database;
    }

    OutboxBacklog backlog() {
        try {
            return database.<OutboxBacklog, SQLException>read(handle -> OutboxBacklog.of(handle.getConnection()));
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
