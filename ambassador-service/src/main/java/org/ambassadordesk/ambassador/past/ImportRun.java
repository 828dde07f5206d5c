package org.ambassadordesk.ambassador.past;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemException.Violation;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.directory.DirectoryChange;
import org.ambassadordesk.ambassador.past.CalendarsThen.Then;
import org.ambassadordesk.ambassador.past.Finished.Identity;
import org.ambassadordesk.ambassador.past.ImportReport.RefusedLine;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What one import has come to: the lines that are not stored yet, and what became of the others. One thread. */
final class ImportRun {
    private static final int MOST_REFUSALS = 100;

    private final UUID id;
    private final String by;
    private final Authors authors;
    private final CalendarsThen calendars;
    private final List<DirectoryChange> versions;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<RefusedLine> refusals = new ArrayList<>();
    private boolean begun;
    private long taken;
    private long known;
    private long refused;

    private record Waiting(long line, Finished conversation) {}

    ImportRun(UUID id, String by, Authors authors, CalendarsThen calendars) {
        this.id = id;
        this.by = by;
        this.authors = authors;
        this.calendars = calendars;
        this.versions = calendars.versions();
    }

    void refuse(long line, @Nullable String externalId, List<Violation> violations) {
        refused++;
        violations.stream()
                .limit(Math.max(0, MOST_REFUSALS - refusals.size()))
                .forEach(one -> refusals.add(new RefusedLine(line, externalId, one.field(), one.message())));
    }

    void add(long line, Finished conversation) {
        waiting.add(new Waiting(line, conversation));
    }

    int waiting() {
        return waiting.size();
    }

    /** Stores what waits, and gives the conversations that are new. Within a transaction; nothing of the run changes if it fails. */
    List<UUID> store(Handle handle, Instant now) throws SQLException {
        SortedMap<Identity, Finished> fresh = fresh(PastRows.known(
                handle,
                waiting.stream().map(one -> one.conversation().identity()).collect(Collectors.toSet())));
        if (fresh.isEmpty()) {
            return List.of();
        }
        if (!begun) {
            ImportRows.begin(handle, id, by, now);
        }
        Map<UUID, Then> then = new HashMap<>();
        fresh.values().forEach(one -> then.put(one.id(), calendars.of(one.topic(), one.openedAt(), versions)));
        List<Finished> mine = PastRows.claim(handle, id, fresh, then);
        PastRows rows = new PastRows();
        mine.forEach(one -> rows.add(one, then.getOrDefault(one.id(), new Then(0, null)), authors));
        rows.write(handle);
        boolean counted = ImportRows.count(
                handle, id, mine.size(), mine.stream().map(Finished::source).collect(Collectors.toSet()));
        if (!counted) {
            throw new ProblemException(
                    ProblemType.REFUSED,
                    "Somebody took this import back while it went on; what was taken is gone again.");
        }
        return mine.stream().map(Finished::id).toList();
    }

    private SortedMap<Identity, Finished> fresh(Map<Identity, String> stored) {
        SortedMap<Identity, Finished> fresh = new TreeMap<>();
        waiting.stream()
                .map(Waiting::conversation)
                .filter(one -> !stored.containsKey(one.identity()))
                .forEach(one -> fresh.putIfAbsent(one.identity(), one));
        return fresh;
    }

    /** What became of those that waited, once they are stored: by then each is known, as it is or otherwise. */
    void stored(Map<Identity, String> content, int newly) {
        for (Waiting one : waiting) {
            if (!one.conversation()
                    .content()
                    .equals(content.get(one.conversation().identity()))) {
                refuse(
                        one.line(),
                        one.conversation().externalId(),
                        List.of(
                                new Violation(
                                        "externalId",
                                        "is known with other content; take back the import that brought it, or give this one another id")));
            } else {
                known++;
            }
        }
        begun |= newly > 0;
        known -= newly;
        taken += newly;
        waiting.clear();
    }

    List<Identity> identities() {
        return waiting.stream()
                .map(one -> one.conversation().identity())
                .distinct()
                .toList();
    }

    boolean hasTaken() {
        return begun;
    }

    String by() {
        return by;
    }

    UUID id() {
        return id;
    }

    ImportReport report() {
        return new ImportReport(begun ? id : null, taken, known, refused, List.copyOf(refusals));
    }
}
