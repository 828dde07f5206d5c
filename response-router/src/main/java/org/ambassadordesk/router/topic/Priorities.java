package org.ambassadordesk.router.topic;

import java.util.List;
import java.util.Locale;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.event.Comment;
import org.jspecify.annotations.Nullable;

/** How urgent a comment is on the face of it, by the desk's rules, and what its source says of the customer. */
public final class Priorities {
    private Priorities() {}

    /**
     * 1 is the most urgent.
     *
     * @param topic null in triage
     */
    public static int of(Comment comment, @Nullable String topic, RoutingRules rules) {
        return rules.priority(new Condition.Case(
                topic, comment.channel(), comment.source(), null, labels(comment), comment.rating()));
    }

    /** In lower case, sorted, each once. */
    public static List<String> labels(Comment comment) {
        return comment.labels().isEmpty()
                ? List.of()
                : comment.labels().stream()
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
