/** What customers waited for, day by day: read from its tables, packed and kept, so that figures are counted quickly. */
@NullMarked
package org.ambassadordesk.ambassador.report.day;

import org.jspecify.annotations.NullMarked;
