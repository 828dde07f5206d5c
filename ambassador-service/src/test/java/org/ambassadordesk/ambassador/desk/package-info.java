/** What is wrong with a directory, in words. */
@NullMarked
package org.ambassadordesk.ambassador.desk;

import org.jspecify.annotations.NullMarked;
