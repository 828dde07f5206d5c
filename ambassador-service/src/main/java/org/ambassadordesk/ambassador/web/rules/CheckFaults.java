package org.ambassadordesk.ambassador.web.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.CheckFormWords;
import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;

/**
 * What is wrong with a part of a guideline, in the reader's language. Whoever reads English is told what the reader of
 * directory files says, which is more exact; its sentences begin alike for what is missing, taken or out of place.
 */
final class CheckFaults {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private final boolean english;
    private final CheckFormWords say;

    CheckFaults(Words words) {
        this.english = words.locale().equals(Locale.ENGLISH);
        this.say = words.checks();
    }

    /**
     * One sentence.
     *
     * @param part of a guideline or of one of its checks, as {@code pattern}
     * @param message as the directory file's reader says it
     */
    String inWords(String part, String message) {
        if (message.startsWith("is missing")) {
            return say.isMissing();
        }
        if (part.equals("id")) {
            return message.contains("taken") ? say.nameTaken() : say.noName();
        }
        if (part.equals("max") || part.equals("confidence")) {
            return message.startsWith("means nothing") ? say.otherKind() : say.noNumber();
        }
        return english ? message : translated(part, message);
    }

    private String translated(String part, String message) {
        if (message.startsWith("means nothing")) {
            return say.otherKind();
        }
        return switch (part) {
            case "kind" -> say.possible(codes(Kind.values()));
            case "effect" -> say.possible(codes(Effect.values()));
            case "pattern" -> say.noPattern();
            case "words" -> say.noWord();
            case "hosts" -> say.noHost();
            case "text" -> say.tooLong();
            case "message", "messages" -> say.noSentence();
            default -> say.noField();
        };
    }

    /** Checks that are no YAML, or no list. */
    String unreadable(String message) {
        if (english) {
            return message;
        }
        Matcher place = PLACE.matcher(message);
        int line = 0;
        int column = 0;
        while (place.find()) { // the last place is where it broke, the first where it began
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        return line == 0 ? say.noYaml() : say.noYamlAt(line, column);
    }

    private static String codes(Enum<?>[] values) {
        return Stream.of(values).map(CheckWords::code).collect(Collectors.joining(", "));
    }
}
