package org.ambassadordesk.router.roster;

import java.util.Locale;

/** What a person must fulfil to be considered for a conversation, in the order in which it is looked at. */
public enum Predicate {
    NOT_AUTHORIZED,
    NOT_ON_THIS_CHANNEL,
    DOES_NOT_SPEAK,
    /** Of the team that helps out, which is asked only when it is overdue. */
    IN_RESERVE,
    OFF_SHIFT,
    AWAY,
    NOT_SIGNED_IN,
    HANDED_BACK,
    DID_NOT_REACT,
    /** It would take longer than they have. */
    TOO_LONG,
    AT_CAPACITY;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As told to others, as {@code not-authorized}. */
    public String code() {
        return code;
    }
}
