/** What a reply's words promise, link to, sound like, and which language they are in. */
@NullMarked
package org.ambassadordesk.ambassador.guideline.wording;

import org.jspecify.annotations.NullMarked;
