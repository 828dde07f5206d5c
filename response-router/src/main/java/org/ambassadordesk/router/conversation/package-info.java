/** A customer's conversation as the router keeps it: what was said, what it is about, where it stands. */
@NullMarked
package org.ambassadordesk.router.conversation;

import org.jspecify.annotations.NullMarked;
