/** By when a conversation is to be answered, and who is told that it comes close. */
@NullMarked
package org.ambassadordesk.router.target;

import org.jspecify.annotations.NullMarked;
