package org.ambassadordesk.ambassador.guideline.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.guideline.personal.Cues.Cue;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Found;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Card numbers: a brand's prefix with that brand's length, check digit right, digits in one run or in groups. One in ten
 * numbers has a right check digit by chance, so a bare run that is called an order number is taken for one.
 */
final class PaymentCards {
    private static final Pattern CANDIDATE = Pattern.compile("[0-9](?:[ \u00A0-]?[0-9]){12,22}");

    /** Visa, Mastercard, American Express, Discover, JCB, Diners Club, UnionPay. */
    private static final java.util.regex.Pattern BRANDS = java.util.regex.Pattern.compile("4[0-9]{15}"
            + "|5[1-5][0-9]{14}|(?:222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
            + "|3[47][0-9]{13}"
            + "|(?:6011|65[0-9]{2}|64[4-9][0-9])[0-9]{12}"
            + "|35(?:2[89]|[3-8][0-9])[0-9]{12}"
            + "|3(?:0[0-5]|[689][0-9])[0-9]{11}"
            + "|62[0-9]{14}(?:[0-9]{3})?");

    private PaymentCards() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            if (isCard(text, candidates.start(), candidates.end())) {
                found.add(new Found(Kind.PAYMENT_CARD, candidates.start(), candidates.end()));
            }
        }
        return found;
    }

    private static boolean isCard(String text, int start, int end) {
        String digits = text.substring(start, end).replaceAll("[^0-9]", "");
        boolean bare = digits.length() == end - start;
        return standsAlone(text, start, end)
                && BRANDS.matcher(digits).matches()
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)
                && !(bare && Cues.before(text, start) == Cue.REFERENCE);
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !continues(text.charAt(start - 1)))
                && (end == text.length() || !continues(text.charAt(end)) || isFullStop(text, end));
    }

    private static boolean continues(char character) {
        return Character.isLetterOrDigit(character) || "_#=/.-+".indexOf(character) >= 0;
    }

    private static boolean isFullStop(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1)));
    }
}
