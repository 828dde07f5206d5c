/** Real PostgreSQL and real Kafka for tests, chosen in one place: containers where an engine answers, else our own. */
@NullMarked
package org.ambassadordesk.testing;

import org.jspecify.annotations.NullMarked;
