package org.ambassadordesk.ambassador.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.attention.Viewers;
import org.ambassadordesk.ambassador.attention.Viewers.Viewer;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.shown.ReplyEvidence;
import org.ambassadordesk.ambassador.report.restatement.Verdicts;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Talk;
import org.ambassadordesk.ambassador.web.view.Talks;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.ConversationView;

/** Puts an open conversation together, with what others keep about it. */
@ApplicationScoped
class Talking {
    private final Visitor visitor;
    private final Viewers viewers;
    private final ReplyEvidence evidence;
    private final Verdicts verdicts;

    Talking(Visitor visitor, Viewers viewers, ReplyEvidence evidence, Verdicts verdicts) {
        this.visitor = visitor;
        this.viewers = viewers;
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    Talk talk(ConversationView conversation, String view) {
        UUID id = conversation.summary().id();
        Words words = visitor.words();
        return Talks.of(
                conversation,
                evidence.of(id, visitor.person(), Phrases.in(List.of(words.locale()))),
                new Talks.Around(
                        visitor.person().id(),
                        view,
                        viewersInWords(viewers.of(id, visitor.person())),
                        verdicts.about(id, visitor.person())),
                visitor.directory(),
                words);
    }

    /** Who else looks at a conversation, in words. */
    String viewersInWords(List<Viewer> others) {
        var say = visitor.words().talk();
        return others.stream()
                .map(one -> one.writing() ? say.writing(one.name()) : one.name())
                .collect(Collectors.joining(", "));
    }
}
