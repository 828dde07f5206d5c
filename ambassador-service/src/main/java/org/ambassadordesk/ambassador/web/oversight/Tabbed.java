package org.ambassadordesk.ambassador.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.ambassador.review.ReplyReview;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Frame;

/** Counts what waits on each of the tabs. */
@ApplicationScoped
class Tabbed {
    private final Visitor visitor;
    private final ReplyReview review;

    Tabbed(Visitor visitor, ReplyReview review) {
        this.visitor = visitor;
        this.review = review;
    }

    Tabs tabs(String current, Frame frame) {
        return new Tabs(
                current,
                frame.counts().approvals(),
                review.count(visitor.person()),
                frame.counts().lead());
    }
}
