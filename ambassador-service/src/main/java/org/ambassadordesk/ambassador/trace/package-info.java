/** Traces of what a customer said, from its post to the answer that arrived. */
@NullMarked
package org.ambassadordesk.ambassador.trace;

import org.jspecify.annotations.NullMarked;
