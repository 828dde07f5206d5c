package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jdbi.v3.core.Handle;

/**
 * When people were there, told from their work alone: from what they were given and reacted to until they were done with
 * it, and a while longer. Nobody's coming and going is kept; this is read for one run and shown to nobody.
 */
final class Stays {
    /** Who reacts within three minutes and has had nothing for half an hour is not there. */
    private static final int LONGER = 10;
    /** Whatever was given to them at once found them there already. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    private static final String WORK = """
            SELECT ambassador, made_at, coalesce(
                (SELECT max(submitted_at) FROM reply WHERE reply.conversation_id = assignment.conversation_id
                    AND author = ambassador AND submitted_at BETWEEN made_at AND coalesce(ended_at, 'infinity')),
                ended_at, started_at) AS last_at
            FROM assignment WHERE made_at >= :from AND made_at < :to AND started_at IS NOT NULL
            ORDER BY ambassador, made_at
            """;

    private final Directory present;
    private final Map<String, List<Stay>> stays;

    /** In order and apart, by person. */
    Stays(Directory present, Map<String, List<Stay>> stays) {
        this.present = present;
        this.stays = stays;
    }

    static Stays between(Handle handle, Directory present, Instant from, Instant to) {
        Duration longer = present.desk().routing().reactWithin().multipliedBy(LONGER);
        Map<String, List<Stay>> stays = new HashMap<>();
        handle.createQuery(WORK)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> {
                    Instant until = row.getTimestamp("last_at").toInstant().plus(longer);
                    Instant since = row.getTimestamp("made_at").toInstant().minus(BEFORE);
                    return Map.entry(row.getString("ambassador"), new Stay(since, until));
                })
                .forEach(stay -> join(stays.computeIfAbsent(stay.getKey(), _ -> new ArrayList<>()), stay.getValue()));
        return new Stays(present, stays);
    }

    /** In order of their beginning. */
    static void join(List<Stay> stays, Stay next) {
        if (stays.isEmpty() || stays.getLast().until().isBefore(next.from())) {
            stays.add(next);
        } else if (next.until().isAfter(stays.getLast().until())) {
            stays.set(stays.size() - 1, new Stay(stays.getLast().from(), next.until()));
        }
    }

    /**
     * Of the people of a directory, as far as it says nothing new about them: who is new, or has another shift, or has
     * other rights and did nothing, is there in every shift.
     */
    Map<String, List<Stay>> under(Directory directory) {
        Map<String, List<Stay>> known = new HashMap<>();
        directory.ambassadors().forEach((id, person) -> {
            Ambassador before = present.ambassador(id).orElse(null);
            List<Stay> theirs = stays.getOrDefault(id, List.of());
            if (person.equals(before)
                    || (before != null && Objects.equals(person.shift(), before.shift()) && !theirs.isEmpty())) {
                known.put(id, theirs);
            }
        });
        return known;
    }
}
