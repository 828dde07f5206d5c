/** Posts a real export as comments through the public interface, each row answered for. */
@NullMarked
package org.ambassadordesk.tools.replay;

import org.jspecify.annotations.NullMarked;
