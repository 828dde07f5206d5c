/** Pages on which a lead asks to see one person's figures, a second person agrees, and the lead looks at them. */
@NullMarked
package org.ambassadordesk.ambassador.web.opening;

import org.jspecify.annotations.NullMarked;
