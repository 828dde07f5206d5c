package org.ambassadordesk.tools.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.jspecify.annotations.Nullable;

/** Posts each comment alone, as long after the first one as it was said, sped up. Nothing is sent before all is read. */
final class OriginalFeed implements Feed {
    private final Spool spool;
    private final Lanes lanes;
    private final double speed;
    private final LongSupplier nanos;
    private final Patience.Pause pause;
    private @Nullable Instant first;
    private long start;

    OriginalFeed(Delivery delivery, Rate.Original rate, LongSupplier nanos, Patience.Pause pause) {
        try {
            this.spool = new Spool();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.lanes = new Lanes(delivery);
        this.speed = rate.speed();
        this.nanos = nanos;
        this.pause = pause;
    }

    @Override
    public void add(MappedComment.Ready comment) {
        try {
            spool.add(comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() throws InterruptedException {
        start = nanos.getAsLong();
        try {
            spool.drain((moment, comment) -> {
                awaitTurn(moment);
                lanes.add(comment);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lanes.finish();
    }

    private void awaitTurn(Instant moment) throws InterruptedException {
        if (first == null || first.equals(Instant.MIN)) {
            first = moment;
        }
        Duration sinceFirst = Duration.between(first, moment);
        long due = start + (long) (sinceFirst.toMillis() * 1e6 / speed);
        long early = due - nanos.getAsLong();
        if (early > 0) {
            pause.of(Duration.ofNanos(early));
        }
    }

    @Override
    public void close() {
        lanes.close();
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
