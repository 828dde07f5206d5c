/** Who gets what, and why: the policies that choose and the record of each choice. */
@NullMarked
package org.ambassadordesk.router.assignment;

import org.jspecify.annotations.NullMarked;
