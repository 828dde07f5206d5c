/** The words of the pages: English here, German in {@code messages/}; checked when the service is built. */
@NullMarked
package org.ambassadordesk.ambassador.web.words;

import org.jspecify.annotations.NullMarked;
