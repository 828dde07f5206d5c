package org.ambassadordesk.router.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person last said about being there. Kept beside the directory, which may hear of the person later.
 *
 * @param missesInARow assignments they did not react to since they last did
 * @param idleSince when they last let go of a conversation, or came
 * @param saidAt when they said it: older statements that arrive later change nothing
 * @param hereUntil "I have so many minutes": until then they are there, on shift or not; null where the shift says it
 */
public record Attendance(
        String ambassador,
        boolean signedIn,
        @Nullable Absence absence,
        int missesInARow,
        Instant idleSince,
        Instant saidAt,
        @Nullable Instant hereUntil) {
    /** So many in a row, and the person is taken to be away. */
    public static final int MISSES_UNTIL_AWAY = 2;

    /** Nothing was ever heard of them: there, as far as the shift says. */
    public static Attendance unheard(String ambassador) {
        return new Attendance(ambassador, false, null, 0, Instant.EPOCH, Instant.EPOCH, null);
    }

    /** They say that they are there; with {@code until}, only for so long. */
    public Attendance available(boolean nowSignedIn, @Nullable Instant until, Instant at, Instant now) {
        return new Attendance(ambassador, signedIn || nowSignedIn, null, 0, now, at, until);
    }

    /** The time they had is over. */
    public Attendance staysNoLonger() {
        return new Attendance(ambassador, signedIn, absence, missesInARow, idleSince, saidAt, null);
    }

    /** Whether the desk itself concluded that they are away. */
    public boolean isTakenToBeAway() {
        return absence != null && absence.isByNoReaction();
    }

    public Attendance away(Absence newest, Instant at) {
        return new Attendance(ambassador, signedIn, newest, 0, idleSince, at, null);
    }

    public Attendance signedOut(Instant at) {
        return new Attendance(ambassador, false, absence, missesInARow, idleSince, at, hereUntil);
    }

    /** The absence has run its time. */
    public Attendance back(Instant now) {
        return new Attendance(ambassador, signedIn, null, missesInARow, now, saidAt, hereUntil);
    }

    /** They did something: the count starts over, and the desk no longer takes them to be away. */
    public Attendance reacted() {
        Absence left = absence != null && absence.isByNoReaction() ? null : absence;
        return new Attendance(ambassador, signedIn, left, 0, idleSince, saidAt, hereUntil);
    }

    public Attendance missed() {
        int misses = missesInARow + 1;
        boolean gone = misses >= MISSES_UNTIL_AWAY && absence == null;
        return new Attendance(
                ambassador,
                signedIn,
                gone ? new Absence(Absence.NO_REACTION, null) : absence,
                misses,
                idleSince,
                saidAt,
                hereUntil);
    }

    public Attendance letGo(Instant now) {
        return new Attendance(ambassador, signedIn, absence, missesInARow, now, saidAt, hereUntil);
    }
}
