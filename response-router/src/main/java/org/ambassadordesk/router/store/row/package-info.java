/** How a row of the database is read. */
@NullMarked
package org.ambassadordesk.router.store.row;

import org.jspecify.annotations.NullMarked;
