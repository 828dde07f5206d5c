package org.ambassadordesk.ambassador.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ambassadordesk.ambassador.LivePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the table of live events and keeps the newest of them in memory, once for all open pages.
 *
 * <p>One thread reads, woken by commits of this process and looking four times a second for those of others. Every open
 * page has a position of its own and asks for what lies behind it; nothing is queued per page. Ids have no gaps and rise
 * in commit order, so what is behind a position is found by its number, and a hole can only mean that the retention has
 * passed it.
 */
@ApplicationScoped
public class LiveTail {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int KEPT = 10_000;
    private static final int READ = 1_000;

    private final StoredEvents stored;
    private final Semaphore bell = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<StoredEvent> newest = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("live-tail").daemon().unstarted(this::run);
    private long head;
    private volatile boolean running = true;
    private volatile long readAt = System.nanoTime();

    LiveTail(StoredEvents stored) {
        this.stored = stored;
    }

    void start(@Observes StartupEvent event) {
        head = stored.head();
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.release();
        signal();
        thread.join(Duration.ofSeconds(2));
    }

    void published(@Observes LivePublished event) {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    boolean isRunning() {
        return running;
    }

    /** Whether there is somebody who reads. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** How long ago the table was read for the last time. */
    Duration sinceRead() {
        return Duration.ofNanos(System.nanoTime() - readAt);
    }

    /** The id of the newest event read so far. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something lies behind the position, at most so long. */
    boolean awaitBehind(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (running && head <= position && left > 0) {
                left = more.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    /** The next events behind the position, in order, from memory or else from the table. */
    List<StoredEvent> behind(long position, int most) {
        lock.lock();
        try {
            long oldest = head - newest.size() + 1;
            if (position >= oldest - 1) {
                int from = (int) (position - oldest + 1);
                return List.copyOf(newest.subList(from, Math.min(newest.size(), from + most)));
            }
        } finally {
            lock.unlock();
        }
        return stored.behind(position, most);
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (InterruptedException e) { // nobody but the end of this process stops this thread
                LOG.debug("live events: interrupted", e);
            } catch (Throwable e) { // whatever it is, open pages wait for the next try: they go on where they were
                waitOut(e);
            }
        }
    }

    private void follow() throws InterruptedException {
        List<StoredEvent> fresh = stored.behind(head, READ);
        keep(fresh);
        readAt = System.nanoTime();
        if (fresh.size() < READ && bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /** Nothing in here may end the thread, even where there is no memory to say what happened. */
    private static void waitOut(Throwable failure) {
        try {
            LOG.warn("live events cannot be read: {}", failure.toString());
            Thread.sleep(Duration.ofSeconds(1));
        } catch (Throwable again) { // the next try says whether it goes on
            Thread.onSpinWait();
        }
    }

    private void keep(List<StoredEvent> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            newest.addAll(fresh);
            if (newest.size() > KEPT) {
                newest.subList(0, newest.size() - KEPT).clear();
            }
            head = fresh.getLast().id();
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
