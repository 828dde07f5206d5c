package org.ambassadordesk.ambassador.guideline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a reply may go out, or may not, as a code that can be said in any language.
 *
 * @param code of the sentence
 * @param finding that it speaks about; null where it is not about the text
 */
public record Reason(String code, @Nullable Finding finding) {
    private static final Phrases ENGLISH = Phrases.english();

    static Reason of(String code) {
        return new Reason(code, null);
    }

    /** One sentence or two, for the author. */
    public String in(Phrases phrases) {
        List<String> values = new ArrayList<>();
        if (finding != null) {
            values.add(finding.guidelineId());
            values.add(finding.in(phrases).message());
        }
        return phrases.say("because." + code, values);
    }

    String inEnglish() {
        return in(ENGLISH);
    }
}
