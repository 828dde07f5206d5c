/** Texts that were written before, to begin a reply with. */
@NullMarked
package org.ambassadordesk.ambassador.reply.prepared;

import org.jspecify.annotations.NullMarked;
