package org.ambassadordesk.router.topic;

import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.TopicRules;
import org.ambassadordesk.contract.event.Comment;
import org.jspecify.annotations.Nullable;

/**
 * Finds a comment's topic under one version of the directory: the poster's, where the source may say and the topic
 * exists; else the first rule that holds; else triage.
 */
public final class TopicChoosing {
    private final Directory directory;
    private final TopicRules rules;

    public TopicChoosing(Directory directory) {
        this.directory = directory;
        this.rules = TopicRules.of(directory);
    }

    /** Never fails: what nobody can tell goes to triage. */
    public TopicChoice choose(Comment comment) {
        String posters = postersTopic(comment);
        if (posters == null) {
            return byRule(comment, "");
        }
        return directory.topic(posters).isPresent()
                ? new TopicChoice(posters, "poster")
                : byRule(comment, ";unknown-poster-topic:" + posters);
    }

    private @Nullable String postersTopic(Comment comment) {
        var source = directory.sources().get(comment.source());
        return source != null && source.setsTopic() ? comment.topic() : null;
    }

    private TopicChoice byRule(Comment comment, String remark) {
        return rules.firstFor(comment.text())
                .map(choice -> new TopicChoice(choice.topic().id(), choice.reason() + remark))
                .orElseGet(() -> new TopicChoice(null, TopicChoice.NO_RULE + remark));
    }
}
