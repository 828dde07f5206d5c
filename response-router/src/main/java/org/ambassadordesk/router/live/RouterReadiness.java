package org.ambassadordesk.router.live;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the directory is known, and batches and sweeps go through. */
@Readiness
public class RouterReadiness implements HealthCheck {
    private final DirectoryFeed directories;
    private final RouterListener listener;
    private final DeskSweep sweep;

    RouterReadiness(DirectoryFeed directories, RouterListener listener, DeskSweep sweep) {
        this.directories = directories;
        this.listener = listener;
        this.sweep = sweep;
    }

    @Override
    public HealthCheckResponse call() {
        boolean directory = directories.current() != null;
        boolean listening = listener.isHealthy();
        boolean sweeping = sweep.isHealthy();
        return HealthCheckResponse.named("desk at work")
                .status(directory && listening && sweeping)
                .withData("directory read to its end", directory)
                .withData("listening", listening)
                .withData("sweeping", sweeping)
                .build();
    }
}
