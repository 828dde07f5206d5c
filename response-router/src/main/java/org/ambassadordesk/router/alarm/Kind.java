package org.ambassadordesk.router.alarm;

/** Why something is looked at again; at equal times in this order. */
public enum Kind {
    /** An assignment's time to react, or to be finished, is over. */
    REACTION,
    /** A shift begins or ends. */
    SHIFT,
    /** An absence is over. */
    BACK,
    /** The time somebody has is over. */
    STAY,
    /** Something is to be said about a deadline. */
    NOTICE,
    /** The desk looks further for somebody. */
    REACH,
    /** Whether a burst is over. */
    BURST
}
