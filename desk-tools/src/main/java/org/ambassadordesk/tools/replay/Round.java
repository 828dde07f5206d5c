package org.ambassadordesk.tools.replay;

import java.time.Duration;
import java.util.List;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.jspecify.annotations.Nullable;

/** Comments sent together once, and what came back; what did not is not answered. */
final class Round {
    private final List<MappedComment.Ready> comments;
    private final @Nullable Answer[] answers;
    private @Nullable Duration wait;
    private String reason = "the connection broke";

    Round(List<MappedComment.Ready> comments) {
        this.comments = comments;
        this.answers = new Answer[comments.size()];
    }

    List<MappedComment.Ready> comments() {
        return comments;
    }

    /** The desk answered the comment at this place. */
    void answered(int index, Answer answer) {
        answers[index] = answer;
        if (answer instanceof Answer.Later(String why)) {
            reason = why;
        }
    }

    /** Whatever is not answered was not answered for this reason. */
    void unanswered(String why, @Nullable Duration wish) {
        reason = why;
        wait = wish;
    }

    @Nullable
    Answer answer(int index) {
        return answers[index];
    }

    /** How long the desk asks to wait; null where it does not say. */
    @Nullable
    Duration wishedWait() {
        return wait;
    }

    String reason() {
        return reason;
    }
}
