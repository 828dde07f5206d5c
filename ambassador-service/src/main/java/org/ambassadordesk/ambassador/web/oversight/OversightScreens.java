package org.ambassadordesk.ambassador.web.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.ambassadordesk.ambassador.reply.shown.WordChange;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Pending;
import org.ambassadordesk.ambassador.web.view.ReplyBox;

/** The templates of these pages; checked when the service is built. */
@CheckedTemplate(basePath = "web/oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OversightScreens {
    private OversightScreens() {}

    static native TemplateInstance approvals(Frame frame, Tabs tabs, List<Pending> waiting, List<Overdue> overdue);

    static native TemplateInstance difference(List<WordChange> changes, List<ReplyBox.Finding> findings);

    static native TemplateInstance reviews(Frame frame, Tabs tabs, List<ToReview> waiting);

    static native TemplateInstance autonomy(Frame frame, Tabs tabs, AutonomyPage page);

    static native TemplateInstance notices(Frame frame, List<Noticed> notices, List<Overdue> overdue);
}
