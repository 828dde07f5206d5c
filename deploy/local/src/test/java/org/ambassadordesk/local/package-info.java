/** The launcher as a process, with stand-ins for the services it starts. */
@NullMarked
package org.ambassadordesk.local;

import org.jspecify.annotations.NullMarked;
