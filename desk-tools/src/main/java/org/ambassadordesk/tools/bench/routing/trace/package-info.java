/** Recorded stretches of a desk's life, read from their files. */
@NullMarked
package org.ambassadordesk.tools.bench.routing.trace;

import org.jspecify.annotations.NullMarked;
