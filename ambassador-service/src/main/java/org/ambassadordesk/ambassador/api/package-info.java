/** How the interface describes itself, beyond what its code says. */
@NullMarked
package org.ambassadordesk.ambassador.api;

import org.jspecify.annotations.NullMarked;
