package org.ambassadordesk.ambassador.web.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.web.words.PeopleWords;

/** Why figures stay closed, in the language of who reads it. */
final class Refusals {
    private Refusals() {}

    static String inWords(ProblemException refused, PeopleWords say) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("does not measure single people", say.notMeasured());
        known.put("somebody you lead", say.notLed());
        known.put("you do not lead that person", say.notLed());
        known.put("for somebody else", say.notYours());
        known.put("nobody opened them to you", say.notYours());
        known.put("no second person", say.notAgreed());
        known.put("has expired", say.nowExpired());
        known.put("you asked for it yourself", say.askedYourself());
        known.put("about yourself", say.aboutYourself());
        known.put("somebody else has agreed", say.agreedAlready());
        known.put("your account", say.dependentAccount());
        return known.entrySet().stream()
                .filter(one -> refused.detail().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(say.closed());
    }
}
