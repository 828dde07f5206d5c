/** When the customer waited for what, and in whose hands the time went: plain Java that follows from stored moments alone. */
@NullMarked
package org.ambassadordesk.ambassador.report.response;

import org.jspecify.annotations.NullMarked;
