/** A second person's consent to a reply; never the author's. */
@NullMarked
package org.ambassadordesk.ambassador.approval;

import org.jspecify.annotations.NullMarked;
