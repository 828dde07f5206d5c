package org.ambassadordesk.ambassador.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.dispatch.Dispatch.Hook;
import org.ambassadordesk.ambassador.dispatch.Dispatch.Mail;

/**
 * Keeps what is to be said until it is. A dispatch that was perhaps sent is sent again: it may come twice, with the same id,
 * and is never lost.
 */
@ApplicationScoped
public class Dispatches {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 12;

    private final Database database;
    private final Clock clock;

    Dispatches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes effect with the transaction of the thread. */
    public void add(Dispatch dispatch) {
        database.requireTransaction();
        database.perform(handle -> DispatchRows.add(handle, dispatch, clock.instant()));
    }

    /** Takes one that is due; nobody else gets it before its next attempt is due. */
    Optional<DispatchRows.Due> take() {
        Instant now = clock.instant();
        return database.inTransaction(handle -> DispatchRows.take(
                handle, now, attempts -> now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10)))));
    }

    void sent(UUID id) {
        database.perform(handle -> DispatchRows.sent(handle, id, clock.instant()));
    }

    /** It is tried again, unless it was tried often enough. */
    void failed(DispatchRows.Due due, String why) {
        database.perform(
                handle -> DispatchRows.failed(handle, due.dispatch().id(), why, due.attempt() >= MOST_ATTEMPTS));
    }

    static String way(Dispatch dispatch) {
        return switch (dispatch) {
            case Mail _ -> "mail";
            case Hook _ -> "webhook";
        };
    }
}
