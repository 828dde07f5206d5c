package org.ambassadordesk.router.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ambassadordesk.router.RoutingConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the desk that time has passed, from the moment the directory is known. */
@ApplicationScoped
public class DeskSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeskSweep.class);
    private static final int LOOK_AROUND_EVERY = 10;

    private final DeskWriting writing;
    private final RouterListener listener;
    private final DirectoryFeed directories;
    private final RoutingConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("desk-sweep").factory());
    private int sweeps;
    private volatile boolean failing;

    DeskSweep(DeskWriting writing, RouterListener listener, DirectoryFeed directories, RoutingConfig config) {
        this.writing = writing;
        this.listener = listener;
        this.directories = directories;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long every = config.tick().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        listener.stop();
    }

    /** Whether the last sweep could do its work. */
    boolean isHealthy() {
        return !failing;
    }

    private void sweep() {
        if (directories.current() == null) {
            return;
        }
        try {
            writing.tick(listener.isCaughtUp());
            listener.start();
            sweeps++;
            if (sweeps % LOOK_AROUND_EVERY == 0) {
                writing.lookAround();
            }
            failing = false;
        } catch (Exception e) { // whatever it was, the next sweep tries again; the executor would stop for good
            failing = true;
            LOG.warn("sweep failed, the next one tries again: {}", e.toString());
        }
    }
}
