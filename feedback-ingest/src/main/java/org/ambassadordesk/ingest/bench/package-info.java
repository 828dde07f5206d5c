/** What the same stack can do at best, for benchmarks to compare with. Off unless asked for. */
@NullMarked
package org.ambassadordesk.ingest.bench;

import org.jspecify.annotations.NullMarked;
