package org.ambassadordesk.ambassador.web.oversight;

import org.ambassadordesk.ambassador.approval.OverdueApprovals.OverdueView;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.ambassadordesk.ambassador.web.view.Words;

/**
 * An approval that nobody gave in time, in words.
 *
 * @param asked who was asked
 */
record Overdue(
        String replyId,
        String conversationId,
        String author,
        String customer,
        String topic,
        Moment since,
        String asked) {
    /** A customer's name may run the other way; inside a sentence of ours it stays by itself (Unicode, UAX 9). */
    private static final char ISOLATE = '\u2068';

    private static final char END = '\u2069';

    static Overdue of(OverdueView view, Words words, String topic) {
        var say = words.oversight();
        return new Overdue(
                view.replyId().toString(),
                view.conversationId().toString(),
                view.authorName(),
                ISOLATE + view.contactName() + END,
                topic,
                words.moment(view.dueAt()),
                view.askedNames().isEmpty()
                        ? say.overdueNobody()
                        : say.overdueAsked(String.join(", ", view.askedNames())));
    }
}
