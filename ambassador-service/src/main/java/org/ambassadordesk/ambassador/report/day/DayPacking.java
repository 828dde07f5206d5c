package org.ambassadordesk.ambassador.report.day;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.jdbi.v3.core.Handle;

/**
 * Packs days whose rows changed, each at most once a minute and seldom where it is large: reports read a packed day in a
 * thousandth of the time its rows take. What changed since is read from the rows, so nobody has to wait for this.
 */
@ApplicationScoped
public class DayPacking {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** To pack a byte takes less than a two-hundredth of this: a day that never rests costs half a percent of a processor. */
    private static final Duration REST_PER_BYTE = Duration.ofNanos(40_000);
    /** A fifth of the time at most, however much there is to do: people come first. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Any number that nobody else takes: of several processes one packs at a time. */
    private static final long ONE_AT_A_TIME = 0x7061636bL;

    private final Database database;
    private final Clock clock;

    DayPacking(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Packs what is to be packed. */
    @Scheduled(
            every = "${desk.ambassador.packing.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        Instant now = clock.instant();
        pack(now.minus(AGAIN), now.plus(AT_ONCE));
    }

    /**
     * What changed and was packed before a moment, or never.
     *
     * @param until no other day is begun after this moment
     */
    void pack(Instant packedBefore, Instant until) {
        Instant now = clock.instant();
        while (now.isBefore(until) && packOne(packedBefore, now)) {
            now = clock.instant();
        }
    }

    private boolean packOne(Instant packedBefore, Instant now) {
        return database.inTransaction(handle -> packOne(handle, packedBefore, now));
    }

    private static boolean packOne(Handle handle, Instant packedBefore, Instant now) {
        boolean mine = handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", ONE_AT_A_TIME)
                .mapTo(boolean.class)
                .one();
        // the version before the rows: rows that are newer than it says are read again, and never the other way round
        Optional<Map.Entry<LocalDate, Long>> next =
                mine ? PackedDays.next(handle, packedBefore, REST_PER_BYTE) : Optional.empty();
        next.ifPresent(one -> DayRows.days(
                handle,
                List.of(one.getKey()),
                (day, rows) -> PackedDays.write(handle, day, one.getValue(), rows, now)));
        return next.isPresent();
    }
}
