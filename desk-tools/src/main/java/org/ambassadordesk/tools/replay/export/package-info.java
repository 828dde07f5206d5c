/** Reads rows out of exports of any size, one at a time; a broken row costs only itself. */
@NullMarked
package org.ambassadordesk.tools.replay.export;

import org.jspecify.annotations.NullMarked;
