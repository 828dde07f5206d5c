/** Random schedules: whatever happens to a desk in whatever order, its promises hold. */
@NullMarked
package org.ambassadordesk.router.routing.schedule;

import org.jspecify.annotations.NullMarked;
