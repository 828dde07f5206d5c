/** What may be said, and how far a person may go alone: checks over a reply's text, and the decision that follows. */
@NullMarked
package org.ambassadordesk.ambassador.guideline;

import org.jspecify.annotations.NullMarked;
