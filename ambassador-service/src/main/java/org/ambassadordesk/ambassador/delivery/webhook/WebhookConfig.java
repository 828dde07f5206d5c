package org.ambassadordesk.ambassador.delivery.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "desk.ambassador.webhook")
public interface WebhookConfig {
    /** CIDRs of private addresses that webhooks may reach, also without TLS; none by default. */
    Optional<List<String>> allow();

    /** How long one attempt may take, from connecting to the answer. */
    @WithDefault("15s")
    Duration timeout();
}
