package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityRows.Said;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What stands beside the board: who of one's own teams is there, and whether answers keep up with arrivals. */
@ApplicationScoped
public class BoardSide {
    private static final String FLOW = """
            SELECT hour,
                (SELECT count(*) FROM response_time AS about
                    WHERE started_at >= hour AND started_at < hour + interval '1 hour' AND import_number IS NULL AND
            """ + ReportScope.CONDITION + """
                ) AS arrived,
                (SELECT count(*) FROM response_time AS about
                    WHERE answered_at >= hour AND answered_at < hour + interval '1 hour' AND import_number IS NULL AND
            """ + ReportScope.CONDITION + """
                ) AS answered
            FROM generate_series(date_trunc('hour', :now::timestamptz) - interval '23 hours',
                date_trunc('hour', :now::timestamptz), interval '1 hour') AS hour ORDER BY hour
            """;

    private final Database database;
    private final CurrentDirectory directory;
    private final Availability availability;
    private final Clock clock;

    BoardSide(Database database, CurrentDirectory directory, Availability availability, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.availability = availability;
        this.clock = clock;
    }

    /**
     * An hour: customers who began to wait, and answers that reached them.
     *
     * @param answered null where small groups are protected: an hour of answers may be one person's
     */
    public record Hour(Instant from, long arrived, @Nullable Long answered) {}

    /**
     * Somebody of one's own teams.
     *
     * @param until when that ends by itself; null where it does not
     * @param held conversations they hold now
     */
    public record Colleague(
            Ambassador ambassador,
            Standing standing,
            @Nullable Instant until,
            long held) {
        /** How many more they can take; none while they are not there. */
        public long room() {
            return standing == Standing.AVAILABLE ? Math.max(0, ambassador.capacity() - held) : 0;
        }
    }

    /** Whether somebody is there. */
    public enum Standing {
        AVAILABLE,
        BUSY,
        AWAY,
        OFF_SHIFT
    }

    /** The last 24 hours, the present one last. */
    public List<Hour> flow(Person person) {
        Directory now = directory.get();
        ReportScope scope = ReportScope.of(person, now, person.teams());
        boolean withheld = ResponseTimeReport.smallestGroup(now).protects();
        return database.read(handle -> scope.bindTo(handle.createQuery(FLOW))
                .bind("now", clock.instant())
                .map((row, context) -> new Hour(
                        row.getTimestamp("hour").toInstant(),
                        row.getLong("arrived"),
                        withheld ? null : (Long) row.getLong("answered")))
                .list());
    }

    /** Everybody of one's own teams (an administrator's: all), who has most room first. */
    public List<Colleague> colleagues(Person person) {
        Directory now = directory.get();
        Map<String, Said> said = availability.all();
        Map<String, Long> held = database.read(BoardSide::held);
        return now.ambassadors().values().stream()
                .filter(one -> person.isAdmin() || person.teams().contains(one.team()))
                .map(one ->
                        colleague(one, now, Optional.ofNullable(said.get(one.id())), held.getOrDefault(one.id(), 0L)))
                .sorted(java.util.Comparator.comparing(Colleague::standing)
                        .thenComparing(Colleague::room, java.util.Comparator.reverseOrder())
                        .thenComparing(one -> one.ambassador().name()))
                .toList();
    }

    private Colleague colleague(Ambassador one, Directory now, Optional<Said> said, long held) {
        if (said.isPresent()) {
            Standing standing = said.get().state() == AvailabilityState.AVAILABLE
                    ? Standing.AVAILABLE
                    : said.get().state() == AvailabilityState.BUSY ? Standing.BUSY : Standing.AWAY;
            return new Colleague(one, standing, said.get().until(), held);
        }
        BusinessCalendar shift = one.shift() == null ? null : now.calendars().get(one.shift());
        boolean there = shift == null || shift.isOpen(clock.instant());
        Instant until = shift == null ? null : shift.nextChange(clock.instant()).orElse(null);
        return new Colleague(one, there ? Standing.AVAILABLE : Standing.OFF_SHIFT, until, held);
    }

    private static Map<String, Long> held(Handle handle) {
        Map<String, Long> held = new HashMap<>();
        handle.createQuery(
                        "SELECT holder, count(*) AS count FROM conversation WHERE holder IS NOT NULL GROUP BY holder")
                .map((row, context) -> Map.entry(row.getString("holder"), row.getLong("count")))
                .forEach(one -> held.put(one.getKey(), one.getValue()));
        return held;
    }
}
