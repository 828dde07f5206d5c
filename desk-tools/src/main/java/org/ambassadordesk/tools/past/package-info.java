/** Brings what was finished elsewhere to a desk, from exports of many kinds. */
@NullMarked
package org.ambassadordesk.tools.past;

import org.jspecify.annotations.NullMarked;
