package org.ambassadordesk.ambassador.guideline;

import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A place in a reply where a guideline's check fires.
 *
 * @param version of the guideline
 * @param message what the author reads
 * @param start where it begins in the author's text, in UTF-16 units as browsers and JSON count them
 * @param end where it ends, exclusive; equal to {@code start} where it points at nothing in particular
 * @param code of the standard sentence, as {@code promise}; null where the guideline has its own
 * @param values that the standard sentence names, as an amount
 * @param messages the guideline's own sentence in further languages
 */
public record Finding(
        String checkId,
        String guidelineId,
        int version,
        Kind kind,
        Effect effect,
        String message,
        int start,
        int end,
        @Nullable String code,
        List<String> values,
        Map<String, String> messages) {

    public Finding {
        values = List.copyOf(values);
        messages = Map.copyOf(messages);
    }

    /** What a guideline says in one language only. */
    public Finding(
            String checkId,
            String guidelineId,
            int version,
            Kind kind,
            Effect effect,
            String message,
            int start,
            int end) {
        this(checkId, guidelineId, version, kind, effect, message, start, end, null, List.of(), Map.of());
    }

    public boolean isBlocking() {
        return effect == Effect.BLOCK;
    }

    /** Whether a second person must see the reply because of it. */
    public boolean needsSecondPerson() {
        return effect == Effect.FOUR_EYES;
    }

    /** The same, said in somebody's language as far as it is known there. */
    public Finding in(Phrases phrases) {
        String said = messages.get(phrases.language());
        if (said == null && code != null) {
            said = phrases.say("finding." + code, named(phrases));
        }
        return said == null || said.equals(message)
                ? this
                : new Finding(checkId, guidelineId, version, kind, effect, said, start, end, code, values, messages);
    }

    private List<String> named(Phrases phrases) {
        return kind == Kind.LANGUAGE ? values.stream().map(phrases::nameOf).toList() : values;
    }
}
