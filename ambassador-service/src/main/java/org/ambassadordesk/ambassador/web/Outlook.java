package org.ambassadordesk.ambassador.web;

import java.time.Duration;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Findings;
import org.ambassadordesk.ambassador.web.words.ReplyWords;
import org.ambassadordesk.ambassador.workspace.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;

/** What sending would lead to, and why, in words: they follow the findings, so that the headline never says otherwise. */
final class Outlook {
    private final ReplyWords say;
    private final Duration hold;

    Outlook(ReplyWords say, Duration hold) {
        this.say = say;
        this.hold = hold;
    }

    /** @param asks whether the author wants a second person to read it */
    Findings on(ReplyCheck.Read read, String text, boolean asks) {
        var all = new Labels(say).of(read.checked().findings(), text);
        return switch (read.clearance()) {
            case Clearance.Alone _
            when asks -> new Findings(say.readFirst(), say.youAsked(), say.handIn(), "risk", all);
            case Clearance.Alone alone -> new Findings(goesOut(), whyAlone(alone.autonomy()), say.send(), "good", all);
            case Clearance.SecondPerson second ->
                new Findings(say.readFirst(), whySecond(read, second), say.handIn(), "risk", all);
            case Clearance.Blocked _ ->
                new Findings(say.cannotGoOut(), whyBlocked(read) + " " + say.outcomeBlocked(), say.send(), "late", all);
            case Clearance.NotAuthorized _ ->
                new Findings(say.cannotSend(), say.notAuthorized(), say.send(), "late", all);
        };
    }

    private String goesOut() {
        return hold.isPositive() ? say.goesOutAfter(hold.toSeconds()) : say.goesOut();
    }

    private String whyAlone(Autonomy autonomy) {
        return switch (autonomy) {
            case SEND_THEN_SAMPLE -> say.aloneSampled();
            case SPECIALIST -> say.aloneSpecialist();
            case DIRECT, FOUR_EYES -> say.alone();
        };
    }

    private String whySecond(ReplyCheck.Read read, Clearance.SecondPerson second) {
        return read.checked().findings().stream()
                .filter(Finding::needsSecondPerson)
                .findFirst()
                .map(finding -> say.guidelineAsks(finding.guidelineId()))
                .or(() -> read.bounds().map(this::whySecond))
                .orElse(second.because());
    }

    private String whySecond(AppliedAutonomy bounds) {
        boolean own = bounds.own() == bounds.applied();
        if (bounds.applied() == Autonomy.SPECIALIST) {
            return own ? say.specialistByAuthorization() : say.specialistByTopic();
        }
        return own ? say.secondByAuthorization() : say.secondByTopic();
    }

    private String whyBlocked(ReplyCheck.Read read) {
        return read.checked().findings().stream()
                .filter(Finding::isBlocking)
                .findFirst()
                .map(finding -> say.guidelineBlocks(finding.guidelineId()))
                .orElse(read.clearance().because());
    }
}
