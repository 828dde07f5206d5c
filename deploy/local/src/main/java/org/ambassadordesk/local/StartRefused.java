package org.ambassadordesk.local;

/** The desk cannot start, for a reason a person can mend; the message is one clear sentence. */
final class StartRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }
}
