package org.ambassadordesk.ambassador.workspace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where response-router answers questions about its decisions. */
@ConfigMapping(prefix = "desk.router")
public interface RouterConfig {
    /** Its base URL. */
    URI url();

    /** The credential between services; absent: none is sent, and the router refuses. */
    Optional<String> key();

    /** How long a person waits for the router's decision before being told that it comes later. */
    @WithDefault("3s")
    Duration patience();
}
