package org.ambassadordesk.ambassador.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.report.ResponseRows.Answered;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the response times. Everything that changes a conversation leaves a live event in the same transaction, with ids
 * in the order of commits; so whoever has read up to an id has seen every change before it. A conversation that is named
 * there is derived anew from all that is stored: repeated, late or mixed-up events end in the same rows.
 *
 * <p>One at a time does this (the progress row is locked), in short steps of their own transactions, in the background and
 * before every report: reports are never behind, and nobody who works has to wait for them. Within this process they take
 * turns before they ask for a connection, so that those who wait hold none.
 */
@ApplicationScoped
public class ResponseTimes {
    private static final int EVENTS_AT_ONCE = 2000;
    private static final int CONVERSATIONS_AT_ONCE = 500;
    /** For which somebody waits while everything is derived anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int A_FEW_STEPS = 5;
    private static final int SECONDS_FOR_A_TURN = 3;
    private static final UUID FIRST = new UUID(0, 0);
    /** What is older was imported, or is derived anew after an upgrade: metrics say what happens now. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Database database;
    private final CalendarHistory calendars;
    private final ResponseMetrics metrics;
    private final ResponseSpans spans;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    ResponseTimes(
            Database database, CalendarHistory calendars, ResponseMetrics metrics, ResponseSpans spans, Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.metrics = metrics;
        this.spans = spans;
        this.clock = clock;
    }

    /** Derives what changed since the last time, and everything anew where that is to be done, however long it takes. */
    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Step step = Step.MORE;
        while (step != Step.DONE) {
            step = inTurn();
        }
    }

    /**
     * Derives what changed since the last time, for somebody who waits.
     *
     * @throws ProblemException where everything is being derived anew and that takes longer than anybody waits: figures
     *     that are silently half would be worse
     */
    public void catchUp() {
        Instant until = clock.instant().plus(PATIENCE);
        Step step = Step.MORE;
        while (step != Step.DONE) {
            step = inTurn();
            if (step == Step.ANEW && clock.instant().isAfter(until)) {
                throw new ProblemException(
                                ProblemType.UNAVAILABLE,
                                "Figures are being derived anew from all conversations, as after an upgrade or an import. "
                                        + "Ask again in a minute.")
                        .withHeader("Retry-After", "60");
            }
        }
    }

    private Step inTurn() {
        turn.lock();
        try {
            return database.inTransaction(handle -> step(handle, "FOR UPDATE"));
        } finally {
            turn.unlock();
        }
    }

    /**
     * The same for what is going on now, which is not worth a long wait: a few steps, and none where another instance is at
     * it. Where everything is derived anew, what it says of the past may be behind.
     */
    public void catchUpSoon() {
        Step step = Step.MORE;
        for (int steps = 0; step != Step.DONE && steps < A_FEW_STEPS; steps++) {
            step = isMyTurn() ? stepUnlessLocked() : Step.DONE;
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryLock(SECONDS_FOR_A_TURN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Step stepUnlessLocked() {
        try {
            return database.inTransaction(handle -> step(handle, "FOR UPDATE SKIP LOCKED"));
        } finally {
            turn.unlock();
        }
    }

    private record Progress(long readUpTo, @Nullable UUID anewAfter) {}

    /** What comes after a step. */
    private enum Step {
        /** Nothing: all is read. */
        DONE,
        MORE,
        /** Everything is being derived anew. */
        ANEW
    }

    /** Done, too, where the row is locked and is to be skipped. */
    private Step step(Handle handle, String lock) {
        Optional<Progress> progress = handle.createQuery("SELECT read_up_to, anew_after FROM report_progress " + lock)
                .map((row, context) -> new Progress(row.getLong("read_up_to"), row.getObject("anew_after", UUID.class)))
                .findOne();
        if (progress.isEmpty()) {
            return Step.DONE;
        }
        UUID anewAfter = progress.get().anewAfter();
        return anewAfter == null ? read(handle, progress.get().readUpTo()) : deriveAnew(handle, anewAfter);
    }

    private Step read(Handle handle, long readUpTo) {
        // before the events: what is counted here and not found there was cleared away
        long last = handle.createQuery("SELECT last_id FROM live_counter")
                .mapTo(long.class)
                .one();
        List<Change> changes = changes(handle, readUpTo);
        if (changes.isEmpty() && last <= readUpTo) {
            return Step.DONE;
        }
        if (changes.isEmpty() || changes.getFirst().id() > readUpTo + 1) {
            // nobody knows what the events in between named; what is counted by now shows in every later step
            keep(handle, last, FIRST);
            return Step.ANEW;
        }
        Set<UUID> touched = new HashSet<>();
        changes.forEach(change -> change.conversation().ifPresent(touched::add));
        derive(handle, touched, false);
        keep(handle, changes.getLast().id(), null);
        return changes.size() == EVENTS_AT_ONCE ? Step.MORE : Step.DONE;
    }

    private static void keep(Handle handle, long readUpTo, @Nullable UUID anewAfter) {
        handle.createUpdate("UPDATE report_progress SET read_up_to = :id, anew_after = :anewAfter")
                .bind("id", readUpTo)
                .bind("anewAfter", anewAfter)
                .execute();
    }

    private record Change(long id, Optional<UUID> conversation) {}

    private static List<Change> changes(Handle handle, long after) {
        return handle.createQuery("""
                        SELECT id, CASE WHEN kind NOT IN ('viewers', 'snooze') THEN conversation_id END AS conversation_id
                        FROM live_event WHERE id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", EVENTS_AT_ONCE)
                .map((row, context) -> new Change(
                        row.getLong("id"), Optional.ofNullable(row.getObject("conversation_id", UUID.class))))
                .list();
    }

    /** The next page of all conversations; what changes meanwhile is read from its events afterwards. */
    private Step deriveAnew(Handle handle, UUID after) {
        List<UUID> page = handle.createQuery("SELECT id FROM conversation WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", CONVERSATIONS_AT_ONCE)
                .mapTo(UUID.class)
                .list();
        derive(handle, Set.copyOf(page), true);
        handle.createUpdate("UPDATE report_progress SET anew_after = :after")
                .bind("after", page.size() < CONVERSATIONS_AT_ONCE ? null : page.getLast())
                .execute();
        return page.size() < CONVERSATIONS_AT_ONCE ? Step.MORE : Step.ANEW;
    }

    private void derive(Handle handle, Set<UUID> ids, boolean isAnew) {
        if (!ids.isEmpty()) {
            List<Answered> answered = ResponseRows.derive(handle, ids, isAnew, calendars);
            Instant lately = clock.instant().minus(LATELY);
            database.afterCommit(() ->
                    answered.stream().filter(one -> one.at().isAfter(lately)).forEach(this::tell));
        }
    }

    private void tell(Answered answer) {
        metrics.answered(answer.isFirst(), answer.wall());
        spans.answered(answer);
    }
}
