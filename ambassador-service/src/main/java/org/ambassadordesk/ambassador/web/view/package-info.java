/** What the pages show, in words and ready to print; templates see nothing else. */
@NullMarked
package org.ambassadordesk.ambassador.web.view;

import org.jspecify.annotations.NullMarked;
