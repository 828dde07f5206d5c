package org.ambassadordesk.ambassador.guideline;

import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.ambassadordesk.contract.directory.Guideline.Effect;

/**
 * Words a check points at, and what to say about them where the guideline says nothing of its own.
 *
 * @param code of the standard sentence
 * @param values that it names
 */
record Span(int start, int end, String code, List<String> values, boolean couldNotCheck) {
    private static final Phrases ENGLISH = Phrases.english();

    Span(int start, int end, String code, String... values) {
        this(start, end, code, List.of(values), false);
    }

    /** What a machine could not look at, a person does. */
    static Span notChecked(String check) {
        return new Span(0, 0, "not-checked", List.of(check), true);
    }

    Finding of(Guideline guideline, Check check) {
        String own = check.message();
        boolean standard = couldNotCheck || own == null;
        Finding finding = new Finding(
                check.id(),
                guideline.id(),
                guideline.version(),
                check.kind(),
                couldNotCheck ? Effect.FOUR_EYES : check.effect(),
                own == null || standard ? "" : own,
                start,
                end,
                standard ? code : null,
                values,
                couldNotCheck ? Map.of() : check.messages());
        return standard ? finding.in(ENGLISH) : finding;
    }
}
