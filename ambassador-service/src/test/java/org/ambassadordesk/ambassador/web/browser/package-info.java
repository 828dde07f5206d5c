/** The pages as people use them: whole stories in a real browser, by role and label. */
@NullMarked
package org.ambassadordesk.ambassador.web.browser;

import org.jspecify.annotations.NullMarked;
