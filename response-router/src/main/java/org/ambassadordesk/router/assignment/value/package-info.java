/** The deadline value index: what a minute of a person's time is worth to each waiting item. */
@NullMarked
package org.ambassadordesk.router.assignment.value;

import org.jspecify.annotations.NullMarked;
