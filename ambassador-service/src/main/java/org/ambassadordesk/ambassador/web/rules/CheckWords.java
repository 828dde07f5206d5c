package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.words.RuleWords;
import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;

/** What a check looks for and what follows, in words and as the directory file writes it. */
final class CheckWords {
    private CheckWords() {}

    static String of(Kind kind, RuleWords say) {
        return switch (kind) {
            case PATTERN -> say.pattern();
            case PERSONAL_DATA -> say.personalData();
            case MAX_LENGTH -> say.maxLength();
            case PROMISE -> say.promise();
            case UNKNOWN_LINK -> say.unknownLink();
            case LANGUAGE -> say.language();
            case TONE -> say.tone();
            case DISCLOSURE -> say.missingDisclosure();
        };
    }

    static String of(Effect effect, RuleWords say) {
        return switch (effect) {
            case WARN -> say.warn();
            case FOUR_EYES -> say.needsSecond();
            case BLOCK -> say.blocks();
        };
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Choice> kinds(RuleWords say) {
        return Stream.of(Kind.values())
                .map(kind -> new Choice(code(kind), of(kind, say), false))
                .toList();
    }

    static List<Choice> effects(RuleWords say) {
        return Stream.of(Effect.values())
                .map(effect -> new Choice(code(effect), of(effect, say), false))
                .toList();
    }
}
