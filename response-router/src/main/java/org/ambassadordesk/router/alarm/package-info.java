/** When something happens at the desk by itself. */
@NullMarked
package org.ambassadordesk.router.alarm;

import org.jspecify.annotations.NullMarked;
