package org.ambassadordesk.tools.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.tools.replay.map.MappedComment;

/**
 * One batch after the other. A batch never holds two wordings of one comment: were the first to be sent again while the
 * second is kept already, the older wording would win.
 */
final class BatchFeed implements Feed {
    private static final int MOST_COMMENTS = 500;
    private static final int MOST_CHARACTERS = 1024 * 1024;

    /** A rate is kept by batches of this part of a second. */
    private static final int BATCHES_PER_SECOND = 10;

    private final Delivery delivery;
    private final Pace pace;
    private final int size;
    private final List<MappedComment.Ready> batch = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int characters;

    BatchFeed(Delivery delivery, Pace pace, Rate rate) {
        this.delivery = delivery;
        this.pace = pace;
        this.size = rate instanceof Rate.PerSecond(double comments)
                ? (int) Math.clamp(Math.ceil(comments / BATCHES_PER_SECOND), 1, MOST_COMMENTS)
                : MOST_COMMENTS;
    }

    @Override
    public void add(MappedComment.Ready comment) throws InterruptedException {
        boolean isFull = batch.size() == size || characters + comment.json().length() > MOST_CHARACTERS;
        if (isFull || ids.contains(comment.externalId())) {
            finish();
        }
        batch.add(comment);
        ids.add(comment.externalId());
        characters += comment.json().length();
    }

    @Override
    public void finish() throws InterruptedException {
        if (!batch.isEmpty()) {
            pace.awaitTurn(batch.size());
            delivery.deliver(List.copyOf(batch));
            batch.clear();
            ids.clear();
            characters = 0;
        }
    }

    @Override
    public void close() {
        // holds nothing
    }
}
