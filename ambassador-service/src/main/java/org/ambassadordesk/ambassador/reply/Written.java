package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.contract.directory.Autonomy;

/**
 * What an author handed in, and under which rules; never changes afterwards.
 *
 * @param seenVersion the conversation's version the author had read up to
 * @param atVersion the conversation's version with which the reply appeared
 * @param autonomy what applied
 * @param alone whether the author may send it alone
 * @param because why, in words
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
        String because) {}
