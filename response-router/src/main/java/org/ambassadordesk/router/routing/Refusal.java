package org.ambassadordesk.router.routing;

import java.util.Locale;

/** Why a person's request could not be met. */
public enum Refusal {
    NO_SUCH_CONVERSATION,
    NO_SUCH_AMBASSADOR,
    NO_SUCH_TOPIC,
    NOT_OPEN,
    NOT_AUTHORIZED,
    HELD_BY_ANOTHER,
    /** Nobody holds it any more, or the asking person holds it again under a newer epoch. */
    NOT_HELD,
    AT_CAPACITY,
    NOTHING_FOR_YOU;

    /** As told to others, as {@code held-by-another}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
