/** What the desk has learned of how long answers take and of who reacts: from its own events, shrunken to what is usual. */
@NullMarked
package org.ambassadordesk.router.estimate;

import org.jspecify.annotations.NullMarked;
