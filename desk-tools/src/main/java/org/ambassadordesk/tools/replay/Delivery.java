package org.ambassadordesk.tools.replay;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.replay.map.MappedComment;

/**
 * Sends comments until each is answered for good. What was not answered is sent again, which is harmless: the desk knows a
 * comment by its id. Threads may share it.
 */
final class Delivery {
    /** Times the desk may fail over one comment. */
    private static final int MOST_FAULTS = 5;

    private final URI address;
    private final Post post;
    private final Tally tally;
    private final Patience patience;

    Delivery(URI address, Post post, Tally tally, Patience patience) {
        this.address = address;
        this.post = post;
        this.tally = tally;
        this.patience = patience;
    }

    /**
     * Returns once all are answered.
     *
     * @throws ToolFailure where the desk will not answer them
     */
    void deliver(List<MappedComment.Ready> comments) throws InterruptedException {
        List<MappedComment.Ready> open = comments;
        Map<Long, Integer> faults = new HashMap<>();
        while (!open.isEmpty()) {
            Round round = new Round(open);
            send(round);
            List<MappedComment.Ready> left = unanswered(round, faults);
            if (left.size() < open.size()) {
                patience.renew();
            }
            if (!left.isEmpty()) {
                patience.pause(round.wishedWait(), round.reason());
            }
            open = left;
        }
    }

    private void send(Round round) throws InterruptedException {
        try {
            post.send(round);
        } catch (ConnectException e) {
            if (patience.isFirstContact()) {
                throw new ToolFailure("nothing answers at " + address + "; --to is feedback-ingest's address", e);
            }
            round.unanswered("nothing answers", null);
        } catch (IOException e) {
            round.unanswered("the connection broke", null);
        }
    }

    private List<MappedComment.Ready> unanswered(Round round, Map<Long, Integer> faults) {
        List<MappedComment.Ready> left = new ArrayList<>();
        for (int i = 0; i < round.comments().size(); i++) {
            MappedComment.Ready comment = round.comments().get(i);
            switch (round.answer(i)) {
                case Answer.Accepted _ -> tally.accepted();
                case Answer.Refused(String reason) -> tally.rejected(comment.line(), reason);
                case Answer.Fault(String reason)
                when faults.merge(comment.line(), 1, Integer::sum) >= MOST_FAULTS ->
                    tally.rejected(comment.line(), reason);
                case Answer.Fault _, Answer.Later _ -> left.add(comment);
                case null -> left.add(comment);
            }
        }
        return left;
    }
}
