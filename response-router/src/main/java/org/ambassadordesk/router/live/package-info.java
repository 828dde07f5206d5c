/** The desk at work: one writer between Kafka, the model and the database. */
@NullMarked
package org.ambassadordesk.router.live;

import org.jspecify.annotations.NullMarked;
