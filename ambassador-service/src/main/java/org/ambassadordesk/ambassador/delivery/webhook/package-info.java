/** Standard Webhooks 1.0 to sources: where they may go, how they are signed, what the answer means. */
@NullMarked
package org.ambassadordesk.ambassador.delivery.webhook;

import org.jspecify.annotations.NullMarked;
