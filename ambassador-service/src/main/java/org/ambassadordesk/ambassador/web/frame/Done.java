package org.ambassadordesk.ambassador.web.frame;

import org.ambassadordesk.ambassador.web.words.FrameWords;
import org.jspecify.annotations.Nullable;

/** What a page says once after something was done; the address carries a code and never the words themselves. */
final class Done {
    private Done() {}

    static @Nullable String words(@Nullable String code, FrameWords say) {
        return switch (code) {
            case "handed-back" -> say.doneHandedBack();
            case "topic" -> say.doneTopic();
            case "assigned" -> say.doneAssigned();
            case "closed" -> say.doneClosed();
            case "closes" -> say.doneCloses();
            case "noted" -> say.doneNoted();
            case "sent" -> say.doneSent();
            case "undone" -> say.doneUndone();
            case "submitted" -> say.doneSubmitted();
            case "approved" -> say.doneApproved();
            case "sent-back" -> say.doneSentBack();
            case "rejected" -> say.doneRejected();
            case "withdrawn" -> say.doneWithdrawn();
            case "snoozed" -> say.doneSnoozed();
            case "fine" -> say.doneFine();
            case "not-fine" -> say.doneNotFine();
            case "autonomy-changed" -> say.doneAutonomyChanged();
            case "autonomy-kept" -> say.doneAutonomyKept();
            case "acknowledged" -> say.doneAcknowledged();
            case "published" -> say.donePublished();
            case "later" -> say.doneLater();
            case "enough" -> say.doneEnough();
            case "mail" -> say.doneMail();
            case "no-mail" -> say.doneNoMail();
            case "opening-asked" -> say.doneOpeningAsked();
            case "opening-agreed" -> say.doneOpeningAgreed();
            case "taken-back" -> say.doneTakenBack();
            case "nothing" -> say.doneNothing();
            case null, default -> null;
        };
    }
}
