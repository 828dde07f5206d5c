/** The page on which a lead asks what if. */
@NullMarked
package org.ambassadordesk.ambassador.web.whatif;

import org.jspecify.annotations.NullMarked;
