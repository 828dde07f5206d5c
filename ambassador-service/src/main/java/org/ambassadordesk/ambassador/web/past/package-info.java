/** The page on which administrators bring a finished past, and take it back. */
@NullMarked
package org.ambassadordesk.ambassador.web.past;

import org.jspecify.annotations.NullMarked;
