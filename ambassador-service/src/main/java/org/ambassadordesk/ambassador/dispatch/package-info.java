/** What is said to people outside the pages: by mail, and to an address of the company. Written first, then sent. */
@NullMarked
package org.ambassadordesk.ambassador.dispatch;

import org.jspecify.annotations.NullMarked;
