/** Guidelines as people read them: their text as a page, every version, who published it and who took note. */
@NullMarked
package org.ambassadordesk.ambassador.guideline.document;

import org.jspecify.annotations.NullMarked;
