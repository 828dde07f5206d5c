/** Pages of figures: how long customers waited and why, and everybody's own. */
@NullMarked
package org.ambassadordesk.ambassador.web.report;

import org.jspecify.annotations.NullMarked;
