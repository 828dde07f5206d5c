/** Puts load on an HTTP address as cheaply as a machine can that also runs what it measures. */
@NullMarked
package org.ambassadordesk.tools.bench.load;

import org.jspecify.annotations.NullMarked;
