/** What open pages are told, in the order in which it became true. */
@NullMarked
package org.ambassadordesk.ambassador.live;

import org.jspecify.annotations.NullMarked;
