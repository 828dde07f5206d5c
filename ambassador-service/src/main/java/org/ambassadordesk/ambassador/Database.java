package org.ambassadordesk.ambassador;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.Set;
import org.ambassadordesk.outbox.Outbox;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The database of this service. A transaction belongs to the thread that opened it; nested calls join it.
 *
 * <p>What is told to other services ({@link Announcements}) and to open pages ({@link LiveEvents}) during a transaction is
 * collected and written as its last statements: first the outbox, then the live events, whose counter row stays locked
 * until the commit. So outbox rows are appended under the locks the work has taken, and the counter is held briefly.
 */
@ApplicationScoped
public class Database {
    private final Jdbi jdbi;
    private final Relay relay;
    private final Event<LivePublished> published;
    /** One per database, and there is one database per application: a static field would outlive it in tests. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    Database(AgroalDataSource dataSource, Relay relay, Event<LivePublished> published) {
        this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        this.relay = relay;
        this.published = published;
    }

    /** Whether this happened because the database cannot be reached, or is on its way down or up. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 and the states of a server that ends or starts: PostgreSQL's manual, appendix A. */
    private static boolean isAway(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || Set.of("57P01", "57P02", "57P03").contains(state));
    }

    /** Work on an open connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, X extends Exception> {
        T with(Handle handle) throws X;
    }

    /** Work on an open connection that gives nothing back. */
    @FunctionalInterface
    public interface Doing<X extends Exception> {
        void with(Handle handle) throws X;
    }

    /** Reads; sees what the surrounding transaction did, if there is one. */
    public <T extends @Nullable Object, X extends Exception> T read(Work<T, X> work) throws X {
        Transaction open = current.get();
        return open != null ? work.with(open.handle()) : jdbi.withHandle(work::with);
    }

    /** Everything or nothing; joins a transaction that is already open on this thread. */
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        Transaction open = current.get();
        if (open != null) {
            return work.with(open.handle());
        }
        Done<T> done = jdbi.inTransaction(handle -> begin(handle, work));
        if (done.transaction().hasOutbound()) {
            relay.ring();
        }
        if (!done.transaction().live().isEmpty()) {
            published.fire(new LivePublished());
        }
        done.transaction().afterCommit().forEach(Runnable::run);
        return done.result();
    }

    /** As {@link #inTransaction(Work)}, for work that gives nothing back. */
    public <X extends Exception> void perform(Doing<X> doing) throws X {
        this.<Boolean, X>inTransaction(handle -> {
            doing.with(handle);
            return Boolean.TRUE;
        });
    }

    /** Does something once the transaction of this thread is committed; never if it is not. */
    public void afterCommit(Runnable action) {
        transaction().afterCommit().add(action);
    }

    /** For whoever takes a lock and relies on it. */
    public void requireTransaction() {
        transaction();
    }

    Transaction transaction() {
        Transaction open = current.get();
        if (open == null) {
            throw new IllegalStateException("this belongs into a transaction");
        }
        return open;
    }

    private <T extends @Nullable Object, X extends Exception> Done<T> begin(Handle handle, Work<T, X> work) throws X {
        Transaction transaction = new Transaction(handle);
        current.set(transaction);
        try {
            T result = work.with(handle);
            say(transaction);
            return new Done<>(result, transaction);
        } finally {
            current.remove();
        }
    }

    private static void say(Transaction transaction) {
        try {
            Outbox.append(transaction.handle().getConnection(), transaction.outbound());
            LiveEventLog.append(transaction.handle(), transaction.live());
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("outbox or live events not written", e, null);
        }
    }

    private record Done<T extends @Nullable Object>(T result, Transaction transaction) {}
}
