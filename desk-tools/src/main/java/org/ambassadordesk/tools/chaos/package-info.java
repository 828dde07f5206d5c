/** The crash suite: parts of a desk die while comments are posted and answered, then everything kept is held against it. */
@NullMarked
package org.ambassadordesk.tools.chaos;

import org.jspecify.annotations.NullMarked;
