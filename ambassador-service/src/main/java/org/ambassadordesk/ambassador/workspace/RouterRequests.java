package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.event.ActivityEvent;

/**
 * Asks the router for what only it decides: announces the request in a transaction, and waits for the answer, bounded
 * and outside of any transaction.
 */
@ApplicationScoped
public class RouterRequests {
    private final Database database;
    private final Announcements announcements;
    private final PendingRequests pending;
    private final Supplier<UUID> ids;

    RouterRequests(Database database, Announcements announcements, PendingRequests pending, Supplier<UUID> ids) {
        this.database = database;
        this.announcements = announcements;
        this.pending = pending;
        this.ids = ids;
    }

    /** Makes the request for the id given to it, under the locks it needs, and waits for what comes of it. */
    public RouterAnswer ask(Function<UUID, ActivityEvent> request) {
        return askUnlessDone(requestId -> Optional.of(request.apply(requestId)))
                .orElseThrow(() -> new IllegalStateException("there is always a request"));
    }

    /** The same, where the work may turn out to need no router: then nothing is asked, and the answer is empty. */
    Optional<RouterAnswer> askUnlessDone(Function<UUID, Optional<ActivityEvent>> work) {
        UUID requestId = ids.get();
        boolean asked = database.inTransaction(handle -> {
            Optional<ActivityEvent> request = work.apply(requestId);
            request.ifPresent(event -> {
                pending.expect(requestId);
                announcements.tell(event);
            });
            return request.isPresent();
        });
        return asked ? Optional.of(RouterAnswer.of(pending.await(requestId))) : Optional.empty();
    }
}
