package org.ambassadordesk.ambassador.web.reply;

import java.time.Duration;
import java.util.List;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.ambassador.web.frame.Labels;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Findings;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReplyWords;

/** What sending would lead to, and why, in words: they follow the findings, so that the headline never says otherwise. */
final class Outlook {
    private final ReplyWords say;
    private final Labels labels;
    private final Phrases phrases;
    private final Duration hold;

    Outlook(Words words, Duration hold) {
        this.say = words.reply();
        this.labels = new Labels(words);
        this.phrases = Phrases.in(List.of(words.locale()));
        this.hold = hold;
    }

    /** @param asks whether the author wants a second person to read it */
    Findings on(ReplyCheck.Read read, String text, boolean asks) {
        var all = labels.of(read.checked().findings(), text);
        String because = read.clearance().reason().in(phrases);
        return switch (read.clearance()) {
            case Clearance.Alone _
            when asks -> new Findings(say.readFirst(), say.youAsked(), say.handIn(), "risk", all);
            case Clearance.Alone _ -> new Findings(goesOut(), because, say.send(), "good", all);
            case Clearance.SecondPerson _ -> new Findings(say.readFirst(), because, say.handIn(), "risk", all);
            case Clearance.Blocked _ -> new Findings(say.cannotGoOut(), say.outcomeBlocked(), say.send(), "late", all);
            case Clearance.NotAuthorized _ -> new Findings(say.cannotSend(), because, say.send(), "late", all);
        };
    }

    private String goesOut() {
        return hold.isPositive() ? say.goesOutAfter(hold.toSeconds()) : say.goesOut();
    }
}
