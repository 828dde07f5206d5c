/** What the router wants leads to look at. */
@NullMarked
package org.ambassadordesk.ambassador.notice;

import org.jspecify.annotations.NullMarked;
