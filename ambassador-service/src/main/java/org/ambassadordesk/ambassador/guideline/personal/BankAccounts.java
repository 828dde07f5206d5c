package org.ambassadordesk.ambassador.guideline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Found;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.IBANValidator.Validator;

/** IBANs (ISO 13616): known country, its length and form, check digits right; grouped by spaces or hyphens or not. */
final class BankAccounts {
    private static final IBANValidator VALID = IBANValidator.getInstance();

    private BankAccounts() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at + 4 < text.length(); at++) {
            if (beginsHere(text, at)) {
                int end = end(text, at);
                if (end > 0) {
                    found.add(new Found(Kind.BANK_ACCOUNT, at, end));
                    at = end - 1;
                }
            }
        }
        return found;
    }

    private static boolean beginsHere(String text, int at) {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1));
    }

    /** Takes as many characters as the country's IBANs have; 0 where it is none. */
    private static int end(String text, int start) {
        Validator country = VALID.getValidator(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        if (country == null) {
            return 0;
        }
        StringBuilder iban = new StringBuilder();
        int at = start;
        while (at < text.length() && iban.length() < country.getIbanLength()) {
            char character = text.charAt(at);
            if (isLetter(character) || isDigit(character)) {
                iban.append(character);
            } else if ((character != ' ' && character != '-' && character != '\u00A0') || isGap(text, at - 1)) {
                return 0;
            }
            at++;
        }
        boolean endsHere = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return endsHere && VALID.isValid(iban.toString().toUpperCase(Locale.ROOT)) ? at : 0;
    }

    private static boolean isGap(String text, int at) {
        return !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
