package org.ambassadordesk.ambassador.guideline;

import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;

/**
 * A place in a reply where a guideline's check fires.
 *
 * @param version of the guideline
 * @param message what the author reads
 * @param start where it begins in the author's text, in UTF-16 units as browsers and JSON count them
 * @param end where it ends, exclusive; equal to {@code start} where it points at nothing in particular
 */
public record Finding(
        String checkId, String guidelineId, int version, Kind kind, Effect effect, String message, int start, int end) {
    public boolean isBlocking() {
        return effect == Effect.BLOCK;
    }

    /** Whether a second person must see the reply because of it. */
    public boolean needsSecondPerson() {
        return effect == Effect.FOUR_EYES;
    }
}
