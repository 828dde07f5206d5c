package org.ambassadordesk.ambassador.guideline.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Found;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData.Kind;
import org.apache.commons.validator.routines.EmailValidator;

/** Mail addresses, but not handles of federated networks ({@code @jo@example.social}). */
final class MailAddresses {
    private static final Pattern CANDIDATE =
            Pattern.compile("[\\pL\\pN._%+'&-]{1,64}@[\\pL\\pN](?:[\\pL\\pN.-]{0,251}[\\pL\\pN])");

    private static final EmailValidator VALID = EmailValidator.getInstance();

    private MailAddresses() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            int start = withoutLeadingMarks(text, candidates.start());
            boolean handle = start > 0 && text.charAt(start - 1) == '@';
            if (!handle && VALID.isValid(text.substring(start, candidates.end()))) {
                found.add(new Found(Kind.MAIL_ADDRESS, start, candidates.end()));
            }
        }
        return found;
    }

    /** Quotes, dashes and full stops before an address belong to the sentence. */
    private static int withoutLeadingMarks(String text, int from) {
        int start = from;
        while ("'.-&%".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
