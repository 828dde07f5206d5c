/** Whether this process can do its work, for whoever keeps it running. */
@NullMarked
package org.ambassadordesk.ambassador.health;

import org.jspecify.annotations.NullMarked;
