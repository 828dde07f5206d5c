/** Who is there: what people say of themselves, and whether they are signed in. */
@NullMarked
package org.ambassadordesk.ambassador.availability;

import org.jspecify.annotations.NullMarked;
