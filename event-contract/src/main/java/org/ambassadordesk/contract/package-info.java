/** What the services say to each other: topics, identities, and how an event is written to and read from Kafka. */
@NullMarked
package org.ambassadordesk.contract;

import org.jspecify.annotations.NullMarked;
