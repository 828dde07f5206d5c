/** Figures over many responses: percentiles, attainment and where the time went, by group. */
@NullMarked
package org.ambassadordesk.ambassador.report.figure;

import org.jspecify.annotations.NullMarked;
