/** Takes in what customers said: the front door of the desk. Stateless; Kafka's acknowledgement is the receipt. */
@NullMarked
package org.ambassadordesk.ingest;

import org.jspecify.annotations.NullMarked;
