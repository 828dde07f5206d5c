package org.ambassadordesk.ambassador.guideline.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Everything in a text that identifies a person. Candidates are validated, so that order numbers do not fire. */
public final class PersonalData {
    /** Numbers in links are the network's, not somebody's. */
    private static final Pattern LINK =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"]+|\\b[a-z0-9-]+\\.[a-z]{2,12}/[^\\s<>\"]+");

    private static final char MASK = '\uFFFC';

    private PersonalData() {}

    /** What was found. */
    public enum Kind {
        MAIL_ADDRESS("mail-address"),
        TELEPHONE_NUMBER("telephone-number"),
        BANK_ACCOUNT("bank-account"),
        PAYMENT_CARD("payment-card");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Of the sentence that says so. */
        public String code() {
            return code;
        }
    }

    /** Where it stands, in UTF-16 units, end exclusive. */
    public record Found(Kind kind, int start, int end) {
        boolean overlaps(Found other) {
            return start < other.end && other.start < end;
        }
    }

    /**
     * Finds them, in the order of the text.
     *
     * @param regions ISO 3166 countries whose telephone numbers people write without a country code
     */
    public static List<Found> find(String text, Set<String> regions) {
        String withoutLinks = maskLinks(text);
        List<Found> found = new ArrayList<>();
        // The order matters: digits of an account or a card are not a telephone number as well.
        addNew(found, MailAddresses.find(text));
        addNew(found, BankAccounts.find(withoutLinks));
        addNew(found, PaymentCards.find(withoutLinks));
        addNew(found, TelephoneNumbers.find(withoutLinks, regions));
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static void addNew(List<Found> found, List<Found> candidates) {
        for (Found candidate : candidates) {
            if (found.stream().noneMatch(candidate::overlaps)) {
                found.add(candidate);
            }
        }
    }

    /** Same length, so that places stay where they are. */
    private static String maskLinks(String text) {
        Matcher links = LINK.matcher(text);
        StringBuilder masked = new StringBuilder(text);
        while (links.find()) {
            for (int i = links.start(); i < links.end(); i++) {
                masked.setCharAt(i, MASK);
            }
        }
        return masked.toString();
    }
}
