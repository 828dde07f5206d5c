package org.ambassadordesk.ambassador.guideline;

import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.ambassadordesk.contract.directory.Guideline.Effect;

/** Words a check points at, and what to say about them where the guideline says nothing of its own. */
record Span(int start, int end, String standardMessage, boolean couldNotCheck) {
    Span(int start, int end, String standardMessage) {
        this(start, end, standardMessage, false);
    }

    /** What a machine could not look at, a person does. */
    static Span notChecked(String why) {
        return new Span(0, 0, why, true);
    }

    Finding of(Guideline guideline, Check check) {
        String own = check.message();
        return new Finding(
                check.id(),
                guideline.id(),
                guideline.version(),
                check.kind(),
                couldNotCheck ? Effect.FOUR_EYES : check.effect(),
                own == null || couldNotCheck ? standardMessage : own,
                start,
                end);
    }
}
