package org.ambassadordesk.router.roster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much working time people with the same hours have had since a fixed moment. Remembers how far it has counted, so
 * that asking for a time soon after now is cheap however long ago that moment was.
 */
final class WorkingTime {
    private final Shifts shifts;
    private final String group;
    private Instant mark;
    private long untilMark;
    private long askedSecond = Long.MIN_VALUE;
    private int askedNano;
    private long answer;

    WorkingTime(Shifts shifts, String group, Instant since) {
        this.shifts = shifts;
        this.group = group;
        // whole milliseconds, so that every part of a sum is rounded in the same way
        this.mark = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Milliseconds until now; what is asked for later counts on from here. */
    long untilNow(Instant now) {
        // hundreds of queues ask for the same moment
        if (now.getEpochSecond() != askedSecond || now.getNano() != askedNano) {
            if (now.isAfter(mark)) {
                Instant next = now.truncatedTo(ChronoUnit.MILLIS);
                untilMark = until(next);
                mark = next;
            }
            answer = until(now);
            askedSecond = now.getEpochSecond();
            askedNano = now.getNano();
        }
        return answer;
    }

    /** Milliseconds until then. */
    long until(Instant at) {
        return at.isBefore(mark)
                ? untilMark - shifts.worked(group, at, mark).toMillis()
                : untilMark + shifts.worked(group, mark, at).toMillis();
    }
}
