/** The desk's memory in PostgreSQL: what facts say, written in batches, and read back at the start. */
@NullMarked
package org.ambassadordesk.router.store;

import org.jspecify.annotations.NullMarked;
