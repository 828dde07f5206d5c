package org.ambassadordesk.ambassador.workspace;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where response-router answers questions about its decisions. */
@ConfigMapping(prefix = "desk.router")
public interface RouterConfig {
    /** Its base URL. */
    URI url();

    /** The credential between services; absent: none is sent, and the router refuses. */
    Optional<String> key();
}
