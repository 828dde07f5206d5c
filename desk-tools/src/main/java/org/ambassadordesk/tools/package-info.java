/** What an operator runs beside the desk: replaying exports, checking directory files, measuring. */
@NullMarked
package org.ambassadordesk.tools;

import org.jspecify.annotations.NullMarked;
