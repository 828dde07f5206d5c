/** The interface as a whole: how it describes itself beyond what its code says, and which parameters addresses may have. */
@NullMarked
package org.ambassadordesk.ambassador.api;

import org.jspecify.annotations.NullMarked;
