/** Who answers, by when, and why. */
@NullMarked
package org.ambassadordesk.router;

import org.jspecify.annotations.NullMarked;
