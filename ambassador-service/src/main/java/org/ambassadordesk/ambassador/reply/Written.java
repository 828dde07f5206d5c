package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.guideline.Reason;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * What an author handed in, and under which rules; never changes afterwards.
 *
 * @param seenVersion the conversation's version the author had read up to
 * @param atVersion the conversation's version with which the reply appeared
 * @param autonomy what applied
 * @param alone whether the author may send it alone
 * @param because why, in English words
 * @param reason the same as a code; null for replies older than codes
 * @param grounds where it was written, and on what its author could rely
 */
public record Written(
        UUID id,
        UUID conversationId,
        String author,
        String text,
        long seenVersion,
        long atVersion,
        Instant submittedAt,
        Checked checked,
        Disclosure disclosure,
        Autonomy autonomy,
        boolean alone,
        String because,
        @Nullable Reason reason,
        Grounds grounds) {
    /** Why it might go out, or had to be seen first, in somebody's language. */
    public String because(Phrases phrases) {
        return reason == null ? because : reason.in(phrases);
    }
}
