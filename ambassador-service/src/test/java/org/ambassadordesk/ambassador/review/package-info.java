/** Replies read afterwards, and what follows. */
@NullMarked
package org.ambassadordesk.ambassador.review;

import org.jspecify.annotations.NullMarked;
