package org.ambassadordesk.ambassador.reply.shown;

import java.util.List;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if it were handed in now.
 *
 * @param outcome approved (it goes out), submitted (a second person sees it first), blocked or not-authorized
 * @param autonomy what would apply; null where the person is not authorized
 * @param disclosure what is added to the text
 * @param publicText what the customer would read
 * @param toAcknowledge guidelines to acknowledge before anything is sent, each with the call that does it
 */
public record CheckView(
        List<Finding> findings,
        String outcome,
        @Nullable Autonomy autonomy,
        String because,
        String disclosure,
        String publicText,
        int guidelineVersion,
        List<Checked.Version> guidelines,
        List<Acknowledgements.Due> toAcknowledge) {
    static CheckView of(ReplyCheck.Read read, String text, List<Acknowledgements.Due> due, Phrases phrases) {
        return new CheckView(
                read.checked().in(phrases).findings(),
                outcome(read.clearance()),
                autonomy(read),
                read.clearance().reason().in(phrases),
                read.disclosure().text(),
                read.disclosure().addTo(text),
                read.checked().guidelineVersion(),
                read.checked().guidelines(),
                due);
    }

    private static String outcome(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Alone _ -> "approved";
            case Clearance.SecondPerson _ -> "submitted";
            case Clearance.Blocked _ -> "blocked";
            case Clearance.NotAuthorized _ -> "not-authorized";
        };
    }

    private static @Nullable Autonomy autonomy(ReplyCheck.Read read) {
        return switch (read.clearance()) {
            case Clearance.Alone alone -> alone.autonomy();
            case Clearance.SecondPerson second -> second.autonomy();
            case Clearance.Blocked _ ->
                read.bounds().map(AppliedAutonomy::applied).orElse(null);
            case Clearance.NotAuthorized _ -> null;
        };
    }
}
