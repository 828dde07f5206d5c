/** The directory on its compacted topic: taken apart into events, and put together again. */
@NullMarked
package org.ambassadordesk.contract.directory.feed;

import org.jspecify.annotations.NullMarked;
