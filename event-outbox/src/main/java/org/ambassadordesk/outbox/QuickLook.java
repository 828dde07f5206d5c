package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A look at something that may not answer, for those who must not wait for it: metrics are read best while a database stands
 * still. There is one look at a time, on a thread of its own; who asks while one takes too long is told at once that nothing
 * is known. What was seen holds for a second, so that several figures of one look are of the same.
 *
 * @param <T> what is seen
 */
public final class QuickLook<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long HOLDS = Duration.ofSeconds(1).toNanos();

    private final Callable<T> look;
    private final Duration patience;
    private @Nullable FutureTask<T> task;
    private long begunAt;

    /**
     * No look yet; whoever asks waits two seconds at most.
     *
     * @param look may take long, and may fail
     */
    public QuickLook(Callable<T> look) {
        this(look, PATIENCE);
    }

    QuickLook(Callable<T> look, Duration patience) {
        this.look = look;
        this.patience = patience;
    }

    /** What is seen now; empty where it could not be seen, or not soon enough. */
    public Optional<T> now() {
        FutureTask<T> asked;
        long left;
        synchronized (this) {
            long now = System.nanoTime();
            if (task == null || (task.isDone() && now - begunAt > HOLDS)) {
                task = new FutureTask<>(look);
                begunAt = now;
                Thread.ofVirtual().name("quick-look").start(task);
            }
            asked = task;
            left = patience.toNanos() - (now - begunAt);
        }
        try {
            return Optional.of(asked.isDone() ? asked.get() : asked.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A figure of what is seen now, for a gauge; not a number where nothing is. */
    public double number(ToDoubleFunction<T> figure) {
        return now().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
