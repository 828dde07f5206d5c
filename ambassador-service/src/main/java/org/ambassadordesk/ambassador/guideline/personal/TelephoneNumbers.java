package org.ambassadordesk.ambassador.guideline.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Found;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;

/**
 * Telephone numbers that exist in their numbering plan. A number without any sign of being dialled (plus, leading zero,
 * groups, a word like "call") is left alone: most of those are references.
 */
final class TelephoneNumbers {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int MOST_CANDIDATES = 200;
    /** Known in no country: only numbers with a country code are read. */
    private static final String NOWHERE = "ZZ";

    private static final Pattern DATE =
            Pattern.compile("(?:^|[^0-9.])[0-3]?[0-9][./-] ?[01]?[0-9][./-] ?(?:19|20)?[0-9]{2}(?:[^0-9.]|[.]?$)"
                    + "|(?:^|[^0-9])(?:19|20)[0-9]{2}[./-]?[01][0-9][./-]?[0-3][0-9](?:[^0-9]|$)");

    /** Versions, network addresses, coordinates, amounts, issues ("36/2000"). */
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,5}){3}"
            + "|[0-9]{1,3}\\. ?[0-9]{4,}|[0-9]{1,3}(?:[.,][0-9]{3})+|[1-9][0-9]{0,2}/[0-9]{2,4}");

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?i) ?(?:€|\\$|£|%|(?:eur|usd|gbp|chf|km|kg|miles)\\b).*");

    private TelephoneNumbers() {}

    static List<Found> find(String text, Set<String> regions) {
        List<Found> found = new ArrayList<>();
        if (text.chars().filter(Character::isDigit).count() < 6) {
            return found;
        }
        for (String region : regions.isEmpty() ? Set.of(NOWHERE) : regions) {
            for (PhoneNumberMatch match : PHONES.findNumbers(text, region, Leniency.VALID, MOST_CANDIDATES)) {
                Found number = new Found(Kind.TELEPHONE_NUMBER, match.start(), match.end());
                if (isMeantToBeDialled(text, match) && found.stream().noneMatch(number::overlaps)) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    private static boolean isMeantToBeDialled(String text, PhoneNumberMatch match) {
        String raw = withoutBracket(match.rawString());
        if (raw.startsWith("+")) {
            return true;
        }
        if (DATE.matcher(raw).find()
                || OTHER_NUMBER.matches(raw)
                || AMOUNT_AFTER.matches(
                        text.substring(match.end()).lines().findFirst().orElse(""))) {
            return false;
        }
        boolean bare = raw.chars().allMatch(Character::isDigit);
        boolean dialledFromHome = raw.startsWith("0");
        return switch (Cues.before(text, match.start())) {
            case TELEPHONE -> true;
            case REFERENCE -> false;
            case NONE -> !bare || dialledFromHome || Cues.telephoneAfter(text, match.end());
        };
    }

    private static String withoutBracket(String raw) {
        int start = 0;
        while (start < raw.length() && "([\uFF08\uFF3B ".indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        return raw.substring(start);
    }
}
