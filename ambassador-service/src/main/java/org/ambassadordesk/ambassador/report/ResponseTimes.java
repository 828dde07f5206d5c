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
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.report.ResponseRows.Answered;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the response times. Everything that changes a conversation leaves a live event in the same transaction, with ids
 * in the order of commits; so whoever has read up to an id has seen every change before it. A conversation that is named
 * there is derived anew from all that is stored: repeated, late or mixed-up events end in the same rows.
 *
 * <p>One at a time does this (the progress row is locked), in steps of their own transactions, in the background and
 * before every report: reports are never behind, and nobody who works has to wait for them.
 */
@ApplicationScoped
public class ResponseTimes {
    private static final int EVENTS_AT_ONCE = 2000;
    private static final int CONVERSATIONS_AT_ONCE = 500;
    /** What is older was imported, or is derived anew after an upgrade: metrics say what happens now. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Database database;
    private final CalendarHistory calendars;
    private final ResponseMetrics metrics;
    private final ResponseSpans spans;
    private final Clock clock;

    ResponseTimes(
            Database database, CalendarHistory calendars, ResponseMetrics metrics, ResponseSpans spans, Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.metrics = metrics;
        this.spans = spans;
        this.clock = clock;
    }

    /** Derives what changed since the last time. */
    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void catchUp() {
        boolean more = true;
        while (more) {
            more = database.inTransaction(this::step);
        }
    }

    private boolean step(Handle handle) {
        long readUpTo = handle.createQuery("SELECT read_up_to FROM report_progress FOR UPDATE")
                .mapTo(long.class)
                .one();
        // before the events: what is counted here and not found there was cleared away
        long last = handle.createQuery("SELECT last_id FROM live_counter")
                .mapTo(long.class)
                .one();
        List<Change> changes = changes(handle, readUpTo);
        if (changes.isEmpty() && last <= readUpTo) {
            return false;
        }
        if (changes.isEmpty() || changes.getFirst().id() > readUpTo + 1) {
            deriveAll(handle);
        } else {
            Set<UUID> touched = new HashSet<>();
            changes.forEach(change -> change.conversation().ifPresent(touched::add));
            derive(handle, touched);
        }
        handle.createUpdate("UPDATE report_progress SET read_up_to = :id")
                .bind("id", changes.isEmpty() ? last : changes.getLast().id())
                .execute();
        return changes.size() == EVENTS_AT_ONCE;
    }

    private record Change(long id, Optional<UUID> conversation) {}

    private static List<Change> changes(Handle handle, long after) {
        return handle.createQuery("""
                        SELECT id, conversation_id FROM live_event WHERE id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", EVENTS_AT_ONCE)
                .map((row, context) -> new Change(
                        row.getLong("id"), Optional.ofNullable(row.getObject("conversation_id", UUID.class))))
                .list();
    }

    /** The events in between have been cleared away (or nothing was read yet): nobody knows what they named. */
    private void deriveAll(Handle handle) {
        UUID last = new UUID(0, 0);
        while (true) {
            List<UUID> page = handle.createQuery(
                            "SELECT id FROM conversation WHERE id > :last ORDER BY id LIMIT :limit")
                    .bind("last", last)
                    .bind("limit", CONVERSATIONS_AT_ONCE)
                    .mapTo(UUID.class)
                    .list();
            if (page.isEmpty()) {
                return;
            }
            derive(handle, Set.copyOf(page));
            last = page.getLast();
        }
    }

    private void derive(Handle handle, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            var kept = StoredMoments.of(handle, ids);
            List<Answered> answered = ResponseRows.replace(handle, ids, kept, calendars);
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
