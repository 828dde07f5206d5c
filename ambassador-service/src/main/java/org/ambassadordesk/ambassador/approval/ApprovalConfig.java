package org.ambassadordesk.ambassador.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How approvals that nobody gives are noticed. */
@ConfigMapping(prefix = "desk.ambassador.approval")
public interface ApprovalConfig {
    /** How often is looked whether an approver's turn is over; whose turn it is does not depend on it. */
    @WithDefault("10s")
    Duration notice();
}
