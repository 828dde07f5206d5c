package org.ambassadordesk.router.live;

import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.outbox.InboundBatch;
import org.ambassadordesk.outbox.Inbox;
import org.ambassadordesk.outbox.OutboundRecord;
import org.ambassadordesk.outbox.Outbox;
import org.ambassadordesk.router.RoutingConfig;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.ambassadordesk.router.store.FactBatch;
import org.ambassadordesk.router.store.Recall;
import org.ambassadordesk.router.store.StoredDesk;
import org.ambassadordesk.router.store.StoredDesk.StaleDeskException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The one writer. Every transaction raises the stored version of the desk from the one that the memory stands for, so a
 * second instance can never write from what it no longer knows: it finds the version moved, reads everything again and
 * repeats. A transaction that fails leaves the memory ahead of the database; then it is read again as well.
 */
@ApplicationScoped
public class DeskWriting {
    /** A loser reads again and may lose again; the winner has made progress each time. */
    private static final int ATTEMPTS = 20;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Relay relay;
    private final DirectoryFeed directories;
    private final RoutingMetrics metrics;
    private final Supplier<RoutingPolicy> policy;
    private final Decoding decoding;
    private final Telling telling;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LiveDesk live;
    private long versionSeen;

    DeskWriting(
            Jdbi jdbi,
            Clock clock,
            Supplier<UUID> ids,
            Relay relay,
            DirectoryFeed directories,
            RoutingMetrics metrics,
            RoutingConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ids = ids;
        this.relay = relay;
        this.directories = directories;
        this.metrics = metrics;
        this.policy = ConfiguredPolicy.of(config);
        this.decoding = new Decoding(metrics);
        this.telling = new Telling(ids, metrics);
    }

    /** A batch takes effect once, or not at all. */
    void take(InboundBatch batch) throws IOException, SQLException {
        Map<UUID, DeskInput> decoded = decoding.decode(batch.records());
        write(handle -> Inbox.accept(handle.getConnection(), batch).stream()
                .flatMap(fresh -> Cause.of(decoded.get(fresh.id()), fresh.traceparent()))
                .toList());
    }

    /** What did not come from Kafka takes effect. */
    void take(List<DeskInput> inputs) throws IOException, SQLException {
        List<Cause> causes = inputs.stream().map(Cause::of).toList();
        write(_ -> causes);
    }

    /** Everything in memory, by id; empty while nothing is. */
    List<KeptConversation> conversations() {
        lock.lock();
        try {
            LiveDesk now = live;
            return now == null ? List.of() : now.desk().conversations();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What this person would get next, one after the other; empty while nothing is in memory.
     *
     * @param most at most so many
     */
    public List<UUID> upcoming(String ambassador, int most) {
        lock.lock();
        try {
            LiveDesk now = live;
            return now == null ? List.of() : now.desk().upcoming(ambassador, most, now());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Time has passed.
     *
     * @param caughtUp see {@link DeskInput.Tick}
     */
    void tick(boolean caughtUp) throws IOException, SQLException {
        lock.lock();
        try {
            LiveDesk now = live;
            if (now == null || isNews(now) || now.desk().isDue(now(), caughtUp)) {
                take(List.of(new DeskInput.Tick(caughtUp)));
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts what waits, for the metrics. And for an instance that has nothing to write: forgets what is in memory where
     * another instance has written since, and has stopped since the last look.
     */
    void lookAround() {
        lock.lock();
        try {
            long stored = jdbi.withHandle(StoredDesk::version);
            LiveDesk now = live;
            if (now != null && stored != now.version() && stored == versionSeen) {
                live = null;
            }
            metrics.standing(live == null ? Map.of() : live.desk().countByState());
            versionSeen = stored;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNews(LiveDesk now) {
        Directory newest = directories.current();
        return newest != null && newest.version() != now.desk().directory().version();
    }

    /** Where the inputs come from, inside the transaction. */
    @FunctionalInterface
    private interface Inputs {
        List<Cause> read(Handle handle) throws IOException, SQLException;
    }

    private void write(Inputs inputs) throws IOException, SQLException {
        lock.lock();
        try {
            for (int attempt = 1; !attempt(inputs, attempt == ATTEMPTS); attempt++) {
                live = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean attempt(Inputs inputs, boolean last) throws IOException, SQLException {
        Timer.Sample sample = metrics.begin();
        LiveDesk before = live == null ? load() : live;
        live = null;
        List<Fact> facts = new ArrayList<>();
        try {
            jdbi.<Boolean, Exception>inTransaction(handle -> effect(handle, inputs, before, facts));
        } catch (StaleDeskException e) {
            if (last) {
                throw e;
            }
            return false;
        } catch (IOException | SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing else is thrown", e);
        }
        before.desk().forget();
        live = before.advanced();
        relay.ring();
        metrics.count(facts);
        metrics.end(sample);
        return true;
    }

    private boolean effect(Handle handle, Inputs inputs, LiveDesk before, List<Fact> facts)
            throws IOException, SQLException {
        RoutingDesk desk = before.desk();
        Instant now = now();
        StoredDesk.advance(handle, before.version());
        List<Cause> all = new ArrayList<>();
        Directory newest = directories.current();
        if (newest != null && newest.version() != desk.directory().version()) {
            all.add(Cause.of(new DeskInput.Directed(newest)));
        }
        all.addAll(inputs.read(handle));
        Recall.before(all.stream().map(Cause::input).toList(), desk, handle);
        List<OutboundRecord> outbound = new ArrayList<>();
        for (Cause cause : all) {
            Timer.Sample sample = metrics.begin();
            List<Fact> found = desk.take(cause.input(), now);
            metrics.taken(sample, found);
            facts.addAll(found);
            outbound.addAll(telling.outbound(found, desk.directory(), cause, now));
        }
        FactBatch.of(facts).write(handle);
        Outbox.append(handle.getConnection(), outbound);
        return true;
    }

    private LiveDesk load() throws SQLException {
        Timer.Sample sample = metrics.begin();
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            long version = StoredDesk.version(handle);
            RoutingDesk desk = new RoutingDesk(policy.get(), ids);
            metrics.restored(sample, StoredDesk.restore(handle, desk));
            return new LiveDesk(desk, version);
        });
    }

    /** To the microsecond, as the database keeps it: memory and what is read again are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
