package org.ambassadordesk.tools.replay;

import org.ambassadordesk.tools.replay.map.MappedComment;

/** Takes an export row by row: each becomes a comment on its way, or is rejected with its reason. */
final class Replay {
    private final Export export;
    private final Feed feed;
    private final Tally tally;

    Replay(Export export, Feed feed, Tally tally) {
        this.export = export;
        this.feed = feed;
        this.tally = tally;
    }

    /** Returns once every row is answered for. */
    void run(long limit) throws InterruptedException {
        for (long count = 0; count < limit; count++) {
            MappedComment comment = export.next();
            if (comment == null) {
                break;
            }
            tally.read();
            switch (comment) {
                case MappedComment.Ready ready -> feed.add(ready);
                case MappedComment.Refused(long line, String reason) -> tally.rejected(line, reason);
            }
        }
        feed.finish();
    }
}
