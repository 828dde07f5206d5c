package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.delivery.Standing;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * A reply as its author and approvers see it.
 *
 * @param state submitted, approved, sent-back, rejected, withdrawn or stale
 * @param text as the author handed it in
 * @param editedText the approver's wording; null where the author's stands
 * @param publicText what the customer reads, with the disclosure
 * @param autonomy what applied; {@code because} says why, in words
 * @param delivery null before it may go out
 */
public record ReplyView(
        UUID id,
        UUID conversationId,
        String state,
        String author,
        String text,
        @Nullable String editedText,
        String publicText,
        String disclosure,
        List<Finding> findings,
        int guidelineVersion,
        List<Checked.Version> guidelines,
        Autonomy autonomy,
        String because,
        long seenVersion,
        long atVersion,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionComment,
        @Nullable Standing delivery) {
    public static ReplyView of(Reply reply, @Nullable Standing delivery) {
        Written written = reply.written();
        Decision decision = Decision.of(reply);
        Reply.Edited edited = reply instanceof Reply.Approved approved ? approved.edited() : null;
        return new ReplyView(
                written.id(),
                written.conversationId(),
                reply.status(),
                written.author(),
                written.text(),
                edited == null ? null : edited.text(),
                written.disclosure().addTo(edited == null ? written.text() : edited.text()),
                written.disclosure().text(),
                edited == null ? written.checked().findings() : edited.findings(),
                written.checked().guidelineVersion(),
                written.checked().guidelines(),
                written.autonomy(),
                written.because(),
                written.seenVersion(),
                written.atVersion(),
                written.submittedAt(),
                decision.by(),
                decision.at(),
                decision.comment(),
                delivery);
    }
}
