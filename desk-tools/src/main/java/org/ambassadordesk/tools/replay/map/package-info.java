/** Which column is what: from a row of an export to a comment. */
@NullMarked
package org.ambassadordesk.tools.replay.map;

import org.jspecify.annotations.NullMarked;
