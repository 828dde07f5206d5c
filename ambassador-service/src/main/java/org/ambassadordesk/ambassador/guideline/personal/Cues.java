package org.ambassadordesk.ambassador.guideline.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What the words around a number call it. */
final class Cues {
    private static final int REACH = 32;

    private static final Pattern WORDS = Pattern.compile("(?i)"
            + "(call|phone|tele?f|tel\\b|fon\\b|mobile|mobil|cell|handy|whats ?app|sms|text me|text us|reach|ring|dial|fax"
            + "|anruf|ruf|hotline|durchwahl|erreich|appel|llam|chiam)"
            + "|(order|bestell|auftrag|vorgang|case|ticket|tracking|track|sendung|paket|invoice|rechnung|ref\\b|referen"
            + "|booking|buchung|confirmation|reservation|flight|flug|zug\\b|train|version|article|artikel|item|serial"
            + "|account id|kundennummer|customer number|loyalty|bahncard|mileage|\\bid\\b|isbn|ean\\b|sku|pnr|#)");

    private Cues() {}

    /** What a number is called. */
    enum Cue {
        TELEPHONE,
        REFERENCE,
        NONE
    }

    /** The nearest word before a place that calls what stands there something. */
    static Cue before(String text, int at) {
        return last(text.substring(Math.max(0, at - REACH), at));
    }

    /** Whether a word shortly after a place speaks of telephoning. */
    static boolean telephoneAfter(String text, int at) {
        Matcher words = WORDS.matcher(text.substring(at, Math.min(text.length(), at + REACH)));
        return words.find() && words.group(1) != null;
    }

    private static Cue last(String words) {
        Cue last = Cue.NONE;
        Matcher cues = WORDS.matcher(words);
        while (cues.find()) {
            last = cues.group(1) != null ? Cue.TELEPHONE : Cue.REFERENCE;
        }
        return last;
    }
}
