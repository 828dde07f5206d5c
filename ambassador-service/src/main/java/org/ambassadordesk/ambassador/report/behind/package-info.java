/** The single waits behind a figure: as many as it counted, and no others. */
@NullMarked
package org.ambassadordesk.ambassador.report.behind;

import org.jspecify.annotations.NullMarked;
