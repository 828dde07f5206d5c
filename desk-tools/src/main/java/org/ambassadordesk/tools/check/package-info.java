/** Says whether a directory file can be used, before it is. */
@NullMarked
package org.ambassadordesk.tools.check;

import org.jspecify.annotations.NullMarked;
