/** What a reply's words say. */
@NullMarked
package org.ambassadordesk.ambassador.guideline.wording;

import org.jspecify.annotations.NullMarked;
