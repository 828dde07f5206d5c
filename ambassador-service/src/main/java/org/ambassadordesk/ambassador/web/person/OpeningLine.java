package org.ambassadordesk.ambassador.web.person;

import org.ambassadordesk.ambassador.web.view.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An opening as a lead sees it.
 *
 * @param level {@code good} where it is open, {@code risk} where it waits, else empty
 * @param standing the same for people
 * @param second who agreed; null while nobody has
 * @param forSecond its own page, to hand on to a second person; null where that is of no use
 * @param look where the figures are; null for whoever may not look
 */
public record OpeningLine(
        String id,
        String person,
        String level,
        String standing,
        String asker,
        Moment askedAt,
        String reason,
        Moment until,
        @Nullable String second,
        @Nullable Moment agreedAt,
        boolean mayAgree,
        @Nullable String forSecond,
        @Nullable String look) {}
