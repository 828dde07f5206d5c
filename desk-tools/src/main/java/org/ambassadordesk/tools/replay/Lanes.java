package org.ambassadordesk.tools.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.jspecify.annotations.Nullable;

/**
 * Single posts side by side, what one author said always in the same lane and so in order. A lane that waits for the desk
 * fills up, and a full lane holds up whoever adds.
 */
final class Lanes implements AutoCloseable {
    private static final int COUNT = 16;
    private static final int LENGTH = 64;
    private static final long LOOK_UP_MILLIS = 200;

    /** Behind the last comment of a lane. */
    private static final MappedComment.Ready END = new MappedComment.Ready(0, "", "", null, "");

    private final Delivery delivery;
    private final List<BlockingQueue<MappedComment.Ready>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Lanes(Delivery delivery) {
        this.delivery = delivery;
        for (int i = 0; i < COUNT; i++) {
            BlockingQueue<MappedComment.Ready> queue = new ArrayBlockingQueue<>(LENGTH);
            queues.add(queue);
            threads.add(Thread.ofVirtual().name("lane-" + i).start(() -> run(queue)));
        }
    }

    void add(MappedComment.Ready comment) throws InterruptedException {
        put(queues.get(Math.floorMod(comment.authorId().hashCode(), COUNT)), comment);
    }

    /** Returns when every lane is empty. */
    void finish() throws InterruptedException {
        for (BlockingQueue<MappedComment.Ready> queue : queues) {
            put(queue, END);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        rethrow();
    }

    private void put(BlockingQueue<MappedComment.Ready> queue, MappedComment.Ready comment)
            throws InterruptedException {
        do {
            rethrow();
        } while (!queue.offer(comment, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void rethrow() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void run(BlockingQueue<MappedComment.Ready> queue) {
        try {
            for (MappedComment.Ready comment = queue.take(); !comment.equals(END); comment = queue.take()) {
                delivery.deliver(List.of(comment));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
