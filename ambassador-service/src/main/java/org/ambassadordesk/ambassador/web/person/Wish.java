package org.ambassadordesk.ambassador.web.person;

import jakarta.validation.Validator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemException.Fault;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.ambassador.report.protection.OpeningResource.OpeningWish;
import org.ambassadordesk.ambassador.report.protection.Openings;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Moments;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PeopleWords;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, as they did.
 *
 * @param until local date and time; empty where nothing is chosen yet
 */
record Wish(String ambassador, String reason, String until) {
    static final Wish NONE = new Wish("", "", "");

    static Wish of(@Nullable String ambassador, @Nullable String reason, @Nullable String until) {
        return new Wish(text(ambassador), Lines.ours(text(reason)).strip(), text(until));
    }

    /** As the API takes it; refused with every field that is wrong. */
    OpeningWish checked(Validator validator, Words words) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("ambassador", ambassador);
        values.put("reason", reason);
        values.put("until", endOrNull(words));
        List<Fault> faults = values.entrySet().stream()
                .flatMap(one -> validator.validateValue(OpeningWish.class, one.getKey(), one.getValue()).stream()
                        .map(wrong -> new Fault(one.getKey(), Sentence.said(wrong.getMessage()))))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new OpeningWish(ambassador, reason, Moments.stillToCome("until", until, words));
    }

    private @Nullable Instant endOrNull(Words words) {
        try {
            return Moments.stillToCome("until", until, words);
        } catch (ProblemException _) {
            return null; // told together with what else is wrong
        }
    }

    /** What is wrong with each field, in words. */
    static Map<String, String> wrong(ProblemException refused, PeopleWords say) {
        Map<String, String> wrong = new TreeMap<>();
        refused.faults()
                .forEach(fault -> wrong.put(
                        fault.field(),
                        switch (fault.field()) {
                            case "ambassador" -> say.wrongPerson();
                            case "reason" -> say.wrongReason();
                            default -> say.wrongUntil(Openings.LONGEST.toDays());
                        }));
        return wrong;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
