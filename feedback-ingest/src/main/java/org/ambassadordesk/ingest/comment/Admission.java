package org.ambassadordesk.ingest.comment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ambassadordesk.ingest.IngestConfig;

/**
 * How many comments may be on their way to the broker. There is no queue before it: who comes when it is full is told to
 * come again, or waits itself. Permits are given back by whichever thread hears of the acknowledgement.
 */
@Singleton
class Admission {
    private static final int BYTES_PER_UNIT = 1024;

    private final Semaphore total;
    private final Semaphore kibibytes;
    private final int perSource;
    private final ConcurrentHashMap<String, Semaphore> sources = new ConcurrentHashMap<>();

    Admission(IngestConfig config, MeterRegistry meters) {
        IngestConfig.Limits limits = config.limits();
        total = new Semaphore(limits.inFlight());
        kibibytes = new Semaphore(Math.toIntExact(limits.inFlightBytes().asLongValue() / BYTES_PER_UNIT));
        perSource = limits.inFlightPerSource();
        meters.gauge("desk.ingest.in.flight", total, it -> limits.inFlight() - it.availablePermits());
    }

    /**
     * Asks for one comment to go.
     *
     * @param patience how long to wait for a place; zero where the caller must not wait
     * @return true: it may go, and {@link #leave} must be called once it is through
     */
    boolean enter(String source, int bytes, Duration patience) {
        try {
            Semaphore own = ofSource(source);
            if (!acquire(own, 1, patience)) {
                return false;
            }
            if (!acquire(total, 1, patience)) {
                own.release();
                return false;
            }
            if (!acquire(kibibytes, units(bytes), patience)) {
                total.release();
                own.release();
                return false;
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(String source, int bytes) {
        kibibytes.release(units(bytes));
        total.release();
        ofSource(source).release();
    }

    private static boolean acquire(Semaphore semaphore, int permits, Duration patience) throws InterruptedException {
        return semaphore.tryAcquire(permits)
                || (patience.isPositive() && semaphore.tryAcquire(permits, patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    private Semaphore ofSource(String source) {
        // get first: computeIfAbsent locks even where the entry exists
        Semaphore known = sources.get(source);
        return known != null ? known : sources.computeIfAbsent(source, it -> new Semaphore(perSource));
    }

    private static int units(int bytes) {
        return bytes / BYTES_PER_UNIT + 1;
    }
}
