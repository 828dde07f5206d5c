/** What every page needs: who looks, how they read, what is around the page, and where a form leads. */
@NullMarked
package org.ambassadordesk.ambassador.web.frame;

import org.jspecify.annotations.NullMarked;
