/** Runs a recorded history through the desk once more, under another directory. */
@NullMarked
package org.ambassadordesk.router.rerun;

import org.jspecify.annotations.NullMarked;
