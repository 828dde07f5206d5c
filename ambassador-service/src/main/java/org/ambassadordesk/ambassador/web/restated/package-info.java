/** The page of a restatement: who judged what anew, and which verdicts that turned. */
@NullMarked
package org.ambassadordesk.ambassador.web.restated;

import org.jspecify.annotations.NullMarked;
