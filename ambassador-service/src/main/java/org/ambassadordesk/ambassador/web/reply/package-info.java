/** The box in which an answer is written: what its author should know, and why one did not go out. */
@NullMarked
package org.ambassadordesk.ambassador.web.reply;

import org.jspecify.annotations.NullMarked;
