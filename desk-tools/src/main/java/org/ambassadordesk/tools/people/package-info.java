/** People who are simulated: they sign in to a running desk, react, answer, hand back and approve as people do. */
@NullMarked
package org.ambassadordesk.tools.people;

import org.jspecify.annotations.NullMarked;
