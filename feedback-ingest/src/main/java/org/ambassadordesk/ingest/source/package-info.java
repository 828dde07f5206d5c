/** Which systems may post, and how they prove who they are. */
@NullMarked
package org.ambassadordesk.ingest.source;

import org.jspecify.annotations.NullMarked;
