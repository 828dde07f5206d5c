package org.ambassadordesk.router.alarm;

/** Why something is looked at again; at equal times in this order. */
public enum Kind {
    /** An assignment's time to react is over. */
    REACTION,
    /** A shift begins or ends. */
    SHIFT,
    /** An absence is over. */
    BACK,
    /** Something is to be said about a deadline. */
    NOTICE
}
