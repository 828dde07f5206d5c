/** Earned autonomy: what the record of somebody's replies speaks for, proposed to a lead, who decides. */
@NullMarked
package org.ambassadordesk.ambassador.trust;

import org.jspecify.annotations.NullMarked;
