package org.ambassadordesk.ambassador.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.outbox.OutboxBacklog;
import org.ambassadordesk.outbox.QuickLook;

/** What waits to be told to the other services. */
@ApplicationScoped
class OutboxState {
    private final Database database;
    private final QuickLook<OutboxBacklog> look = new QuickLook<>(this::read);

    OutboxState(Database database) {
        this.database = database;
    }

    /** Empty where the database does not say it at once. */
    Optional<OutboxBacklog> backlog() {
        return look.now();
    }

    /** Not a number where it does not. */
    double number(ToDoubleFunction<OutboxBacklog> figure) {
        return look.number(figure);
    }

    private OutboxBacklog read() throws SQLException {
        return database.<OutboxBacklog, SQLException>read(handle -> OutboxBacklog.of(handle.getConnection()));
    }
}
