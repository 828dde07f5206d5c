/** One comment's way in: read, checked, normalized, kept. */
@NullMarked
package org.ambassadordesk.ingest.comment;

import org.jspecify.annotations.NullMarked;
