/** Tells people when it goes wrong, once each time, and when it is over. */
@NullMarked
package org.ambassadordesk.ambassador.alert;

import org.jspecify.annotations.NullMarked;
