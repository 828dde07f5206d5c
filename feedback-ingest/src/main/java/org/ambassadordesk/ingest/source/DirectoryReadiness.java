package org.ambassadordesk.ingest.source;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the directory has been read: before that every key would look wrong. */
@Readiness
public class DirectoryReadiness implements HealthCheck {
    private final SourceDirectory directory;

    DirectoryReadiness(SourceDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory read to its end")
                .status(directory.isComplete())
                .build();
    }
}
