/** What concerns the person asking: who they are, what comes next for them, what they still have to read. */
@NullMarked
package org.ambassadordesk.ambassador.me;

import org.jspecify.annotations.NullMarked;
