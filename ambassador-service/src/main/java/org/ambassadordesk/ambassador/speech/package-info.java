/** How a person is spoken to: in their language, with its numbers and dates, in their time zone. */
@NullMarked
package org.ambassadordesk.ambassador.speech;

import org.jspecify.annotations.NullMarked;
