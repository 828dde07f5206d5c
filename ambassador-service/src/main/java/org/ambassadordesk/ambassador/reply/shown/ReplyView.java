package org.ambassadordesk.ambassador.reply.shown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.delivery.Standing;
import org.ambassadordesk.ambassador.guideline.Acknowledgements.Acknowledgement;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Decision;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.Written;
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
 * @param acknowledgements what its author had acknowledged when handing it in, and when
 * @param changes what the approver changed, word by word; empty where the author's words stand
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
        @Nullable String topic,
        @Nullable String channel,
        List<Acknowledgement> acknowledgements,
        long directoryVersion,
        long seenVersion,
        long atVersion,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionComment,
        List<WordChange> changes,
        @Nullable Standing delivery) {
    /** For somebody who reads English. */
    public static ReplyView of(Reply reply, @Nullable Standing delivery) {
        return of(reply, delivery, Phrases.english());
    }

    public static ReplyView of(Reply reply, @Nullable Standing delivery, Phrases phrases) {
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
                (edited == null ? written.checked().findings() : edited.findings())
                        .stream().map(finding -> finding.in(phrases)).toList(),
                written.checked().guidelineVersion(),
                written.checked().guidelines(),
                written.autonomy(),
                written.because(phrases),
                written.grounds().topic(),
                written.grounds().channel(),
                written.grounds().acknowledgements(),
                written.checked().directoryVersion(),
                written.seenVersion(),
                written.atVersion(),
                written.submittedAt(),
                decision.by(),
                decision.at(),
                decision.comment(),
                edited == null ? List.of() : WordChange.between(written.text(), edited.text()),
                delivery);
    }
}
