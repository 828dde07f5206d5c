package org.ambassadordesk.router.whatif;

import java.util.List;
import org.ambassadordesk.router.rerun.SupposedWait;

/**
 * How a history would have gone.
 *
 * @param policy by which the desk decided
 * @param waits in the order in which they were asked for
 */
public record Supposition(String policy, List<SupposedWait> waits) {}
