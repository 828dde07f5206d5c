package org.ambassadordesk.ambassador.web.reply;

import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Problem;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReplyWords;

/** Why a reply did not go out, in words that say what to do. */
public final class Refusal {
    private Refusal() {}

    public static Problem of(ProblemException refused, Words words) {
        ReplyWords say = words.reply();
        return switch (refused.type()) {
            case STALE -> new Problem(say.notSentStale(), say.notSentStaleMore(), since(refused));
            case BLOCKED_BY_GUIDELINE -> new Problem(say.notSent(), say.notSentMarked(), List.of());
            case NOT_THE_HOLDER -> new Problem(say.notSentHolder(), say.notSentHolderMore(), List.of());
            case ACKNOWLEDGE_FIRST -> new Problem(say.notSent(), say.readFirstTitle(), List.of());
            case REFUSED -> new Problem(say.notSent(), say.notSentWaits(), List.of());
            default -> new Problem(say.notSent(), refused.detail(words.locale()), List.of());
        };
    }

    private static List<ReplyBox.Since> since(ProblemException refused) {
        return refused.member("since") instanceof Since since
                ? Stream.concat(
                                since.comments().stream()
                                        .map(one -> new ReplyBox.Since(String.valueOf(one.author()), one.text())),
                                since.replies().stream().map(one -> new ReplyBox.Since(one.author(), one.text())))
                        .toList()
                : List.of();
    }
}
