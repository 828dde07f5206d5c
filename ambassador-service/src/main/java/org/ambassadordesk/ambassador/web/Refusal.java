package org.ambassadordesk.ambassador.web;

import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Problem;

/** Why a reply did not go out, in words that say what to do. */
final class Refusal {
    private Refusal() {}

    static Problem of(ProblemException refused) {
        return switch (refused.type()) {
            case STALE ->
                new Problem(
                        "Not sent: something was written since.",
                        "Read it, change your words if need be, and send again.",
                        since(refused));
            case BLOCKED_BY_GUIDELINE ->
                new Problem("Not sent.", refused.detail() + " What is in the way is marked below.", List.of());
            case NOT_THE_HOLDER ->
                new Problem("Not sent: you do not have this conversation any more.", refused.detail(), List.of());
            default -> new Problem("Not sent.", refused.detail(), List.of());
        };
    }

    private static List<String> since(ProblemException refused) {
        return refused.document().get("since") instanceof Since since
                ? Stream.concat(
                                since.comments().stream().map(Since.Comment::text),
                                since.replies().stream().map(Since.Answer::text))
                        .toList()
                : List.of();
    }
}
