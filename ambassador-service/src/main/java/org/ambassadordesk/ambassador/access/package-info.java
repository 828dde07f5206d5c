/** Who is asking, and what they may see: accounts, sessions, source keys. */
@NullMarked
package org.ambassadordesk.ambassador.access;

import org.jspecify.annotations.NullMarked;
