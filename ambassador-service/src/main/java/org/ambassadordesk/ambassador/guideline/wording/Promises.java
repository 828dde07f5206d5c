package org.ambassadordesk.ambassador.guideline.wording;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that somebody is promised: an amount in the same sentence as a word of giving or giving back, in English or
 * German. A negated promise is found too: who says what is not paid should be read as carefully as who pays, and
 * <i>"don't worry, we pay 50 €"</i> is no refusal.
 */
public final class Promises {
    private static final String NUMBER = "\\d{1,9}(?:[.,' ]?\\d{3})*(?:[.,]\\d{1,2})?(?:,[-–])?";

    private static final Pattern AMOUNT = Pattern.compile("(?i)(?:[€$£]|\\b(?:eur|usd|gbp|chf)\\b) ?" + NUMBER + "|\\b"
            + NUMBER + " ?(?:[€$£]|(?:euros?|eur|dollars?|bucks|usd|pounds?|quid|gbp|chf|franken|francs?|cents?)\\b)"
            + "|\\b(?:full|whole|entire|ganzen?|vollen?|gesamten?|komplette[nr]?) (?:amount|price|sum|fare|betrag|preis|summe"
            + "|kaufpreis|fahrpreis)\\b|\\b\\d{1,3} ?(?:%|percent\\b|prozent\\b)");

    private static final Pattern GIVING = Pattern.compile("(?i)\\b(?:refund\\w*|reimburs\\w*|compensat\\w*|indemnif\\w*"
            + "|credit(?:s|ed|ing)?|voucher\\w*|discount\\w*|waiv(?:e|es|ed|ing)|pay(?:s|ing)?|paid|payment|cover(?:s|ed)?"
            + "|(?:give|get|transfer|send|receive|have|offer)(?:s|ring|ting|ing|red)? (?:you|your|back|it|the)\\b"
            + "|(?:\\w*erstatt\\w*|\\w*zahl(?:e|en|t|st|ung)|gutschr\\w*|gutgeschrieben|gutschein\\w*"
            + "|entschädig\\w*|rabatt\\w*|nachlass|ersetz\\w*|ersatz|auszahl\\w*|schenk\\w*|erlass(?:e|en)"
            + "|bekomm(?:e|en|t|st)|erhalt(?:e|en)|erhältst?|geben))"
            // RE2 knows word boundaries before ASCII letters only
            + "|über(?:wei|wie|nehm|nimm|nomm)\\w*");

    /** Where a sentence may end; an abbreviation goes on in lower case or with a number. */
    private static final Pattern PAUSE = Pattern.compile("[.!?…]+[\"')»”]*\\s+|\\n\\s*\\n");

    private Promises() {}

    /** One place for each amount promised, from the amount to the word of giving. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int start = 0;
        Matcher pauses = PAUSE.matcher(text);
        while (pauses.find()) {
            boolean ends = pauses.end() == text.length() || Character.isUpperCase(text.codePointAt(pauses.end()));
            if (ends || pauses.group().isBlank()) {
                findIn(text.substring(start, pauses.start()), start, found);
                start = pauses.end();
            }
        }
        findIn(text.substring(start), start, found);
        return found;
    }

    private static void findIn(String sentence, int at, List<Found> found) {
        List<Found> giving = places(GIVING, sentence, at);
        if (giving.isEmpty()) {
            return;
        }
        for (Found amount : places(AMOUNT, sentence, at)) {
            Found nearest = giving.getFirst();
            for (Found word : giving) {
                if (distance(word, amount) < distance(nearest, amount)) {
                    nearest = word;
                }
            }
            found.add(new Found(
                    Math.min(nearest.start(), amount.start()), Math.max(nearest.end(), amount.end()), amount.what()));
        }
    }

    private static int distance(Found one, Found other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }

    private static List<Found> places(Pattern pattern, String sentence, int at) {
        List<Found> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            places.add(new Found(
                    at + matcher.start(), at + matcher.end(), matcher.group().strip()));
        }
        return places;
    }
}
