/** Replies read after they went out: a few of those sent alone, by somebody else than their author. */
@NullMarked
package org.ambassadordesk.ambassador.review;

import org.jspecify.annotations.NullMarked;
