/** Replies as people and programs read them and hand them in. */
@NullMarked
package org.ambassadordesk.ambassador.reply.shown;

import org.jspecify.annotations.NullMarked;
