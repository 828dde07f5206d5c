/** Pages on which people look at what others write: before it goes out, afterwards, and what needs a lead. */
@NullMarked
package org.ambassadordesk.ambassador.web.oversight;

import org.jspecify.annotations.NullMarked;
