package org.ambassadordesk.tools.replay;

/** What the desk said to one comment. */
sealed interface Answer {
    /** It is kept. */
    record Accepted() implements Answer {}

    /** It will never be taken like this. */
    record Refused(String reason) implements Answer {}

    /** Not now: too much at once, or something behind the desk is away. */
    record Later(String reason) implements Answer {}

    /** The desk failed over it; where that goes on, it is this comment's fault. */
    record Fault(String reason) implements Answer {}
}
