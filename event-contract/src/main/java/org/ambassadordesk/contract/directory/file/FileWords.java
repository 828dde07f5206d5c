package org.ambassadordesk.contract.directory.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;

/** The words of the file for what the model has as constants; where two words mean the same, the first is written. */
final class FileWords {
    static final Map<String, Autonomy> AUTONOMY = new LinkedHashMap<>();
    static final Map<String, Role> ROLE = new LinkedHashMap<>();
    static final Map<String, RoutingRules.Availability> AVAILABILITY = new LinkedHashMap<>();
    static final Map<String, Guideline.Kind> CHECK_KIND = new LinkedHashMap<>();
    static final Map<String, Guideline.Effect> CHECK_EFFECT = new LinkedHashMap<>();

    static {
        AUTONOMY.put("direct", Autonomy.DIRECT);
        AUTONOMY.put("send-then-sample", Autonomy.SEND_THEN_SAMPLE);
        AUTONOMY.put("sample", Autonomy.SEND_THEN_SAMPLE);
        AUTONOMY.put("four-eyes", Autonomy.FOUR_EYES);
        AUTONOMY.put("specialist", Autonomy.SPECIALIST);
        AUTONOMY.put("specialist-only", Autonomy.SPECIALIST);
        ROLE.put("ambassador", Role.AMBASSADOR);
        ROLE.put("team-lead", Role.TEAM_LEAD);
        ROLE.put("admin", Role.ADMIN);
        AVAILABILITY.put("shift", RoutingRules.Availability.SHIFT);
        AVAILABILITY.put("present", RoutingRules.Availability.PRESENT);
        CHECK_KIND.put("pattern", Guideline.Kind.PATTERN);
        CHECK_KIND.put("personal-data", Guideline.Kind.PERSONAL_DATA);
        CHECK_KIND.put("max-length", Guideline.Kind.MAX_LENGTH);
        CHECK_KIND.put("length", Guideline.Kind.MAX_LENGTH);
        CHECK_KIND.put("promise", Guideline.Kind.PROMISE);
        CHECK_KIND.put("unknown-link", Guideline.Kind.UNKNOWN_LINK);
        CHECK_KIND.put("language", Guideline.Kind.LANGUAGE);
        CHECK_KIND.put("tone", Guideline.Kind.TONE);
        CHECK_KIND.put("disclosure", Guideline.Kind.DISCLOSURE);
        CHECK_EFFECT.put("warn", Guideline.Effect.WARN);
        CHECK_EFFECT.put("four-eyes", Guideline.Effect.FOUR_EYES);
        CHECK_EFFECT.put("block", Guideline.Effect.BLOCK);
    }

    private FileWords() {}

    static <T> String word(Map<String, T> words, T meaning) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
