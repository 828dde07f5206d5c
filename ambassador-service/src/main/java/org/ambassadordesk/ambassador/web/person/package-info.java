/** One person's figures: one's own, and somebody's a lead asked for and a second person agreed to. */
@NullMarked
package org.ambassadordesk.ambassador.web.person;

import org.jspecify.annotations.NullMarked;
