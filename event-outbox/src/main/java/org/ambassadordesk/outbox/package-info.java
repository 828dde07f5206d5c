/**
 * How a service reads from and writes to Kafka without losing or repeating an effect: inbox, outbox, offsets; and how it
 * sees, without waiting for them, whether brokers and database answer.
 */
@NullMarked
package org.ambassadordesk.outbox;

import org.jspecify.annotations.NullMarked;
