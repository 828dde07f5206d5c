/** The whole desk on one machine: a real PostgreSQL, a real Kafka and the three services, without containers. */
@NullMarked
package org.ambassadordesk.local;

import org.jspecify.annotations.NullMarked;
