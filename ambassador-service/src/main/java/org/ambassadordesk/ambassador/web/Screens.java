package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ambassadordesk.ambassador.web.report.BoardBeside;
import org.ambassadordesk.ambassador.web.view.Board;
import org.ambassadordesk.ambassador.web.view.Focus;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Listing;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.Talk;
import org.jspecify.annotations.Nullable;

/** The templates and what they show; checked when the service is built. Each is said in a language before it is sent. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Screens {
    private Screens() {}

    static native TemplateInstance signIn(String desk, @Nullable String problem);

    /** @param back where they came from; null where that is not known */
    static native TemplateInstance fault(int status, String title, String detail, @Nullable String back);

    /** Without a listing the conversation stands alone: one after the other, in focus. */
    static native TemplateInstance inbox(
            Frame frame, @Nullable Listing listing, @Nullable Talk talk, @Nullable ReplyBox box);

    static native TemplateInstance focus(Frame frame, Focus focus);

    /** The parts of an open conversation that change by themselves. */
    static native TemplateInstance now(Talk talk, ReplyBox box, boolean withBox);

    /** Who else looks at a conversation. */
    static native TemplateInstance viewers(String viewers);

    static native TemplateInstance replyBox(ReplyBox box);

    static native TemplateInstance checked(ReplyBox.Findings findings);

    static native TemplateInstance board(Frame frame, Board board, BoardBeside beside);
}
