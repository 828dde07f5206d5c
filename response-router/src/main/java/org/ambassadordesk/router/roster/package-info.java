/** Who is there now, what they may answer, and how much more they can hold. */
@NullMarked
package org.ambassadordesk.router.roster;

import org.jspecify.annotations.NullMarked;
