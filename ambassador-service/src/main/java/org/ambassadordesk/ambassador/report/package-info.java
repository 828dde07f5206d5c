/** How long customers wait, where the time goes, what is about to be late: figures about work, never about persons. */
@NullMarked
package org.ambassadordesk.ambassador.report;

import org.jspecify.annotations.NullMarked;
