/** A reply's way to the customer: intended with the approval, sent until it is known to have arrived or given up. */
@NullMarked
package org.ambassadordesk.ambassador.delivery;

import org.jspecify.annotations.NullMarked;
