/** The past a company brings with it: conversations that were finished elsewhere, with their answers and the times of then. */
@NullMarked
package org.ambassadordesk.ambassador.past;

import org.jspecify.annotations.NullMarked;
