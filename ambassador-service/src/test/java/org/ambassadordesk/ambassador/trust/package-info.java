/** Replies read afterwards, and what follows. */
@NullMarked
package org.ambassadordesk.ambassador.trust;

import org.jspecify.annotations.NullMarked;
