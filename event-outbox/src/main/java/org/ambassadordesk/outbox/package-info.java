/** How a service reads from and writes to Kafka without losing or repeating an effect: inbox, outbox, offsets. */
@NullMarked
package org.ambassadordesk.outbox;

import org.jspecify.annotations.NullMarked;
