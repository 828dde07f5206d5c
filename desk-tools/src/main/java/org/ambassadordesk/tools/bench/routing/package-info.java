/** The quality of routing decisions: the product's own desk on recorded traces, under the rules of the traces. */
@NullMarked
package org.ambassadordesk.tools.bench.routing;

import org.jspecify.annotations.NullMarked;
