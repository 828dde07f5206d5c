/** What was done with people's figures, by whom and why: kept so that a change of it shows. */
@NullMarked
package org.ambassadordesk.ambassador.audit;

import org.jspecify.annotations.NullMarked;
