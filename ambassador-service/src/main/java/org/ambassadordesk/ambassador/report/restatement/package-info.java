/** Judging a period anew under other promises: labelled, with a reason, and never instead of what was promised then. */
@NullMarked
package org.ambassadordesk.ambassador.report.restatement;

import org.jspecify.annotations.NullMarked;
