/** Answers what would have been, for the other services. */
@NullMarked
package org.ambassadordesk.router.whatif;

import org.jspecify.annotations.NullMarked;
