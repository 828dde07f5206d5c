/** The conversations as people see them: what came in, who holds it, and what one may do with it. */
@NullMarked
package org.ambassadordesk.ambassador.workspace;

import org.jspecify.annotations.NullMarked;
