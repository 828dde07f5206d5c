/** The promises of inbox and outbox, against real servers. */
@NullMarked
package org.ambassadordesk.outbox;

import org.jspecify.annotations.NullMarked;
