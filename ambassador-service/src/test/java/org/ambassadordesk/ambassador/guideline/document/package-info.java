/** Guidelines as documents. */
@NullMarked
package org.ambassadordesk.ambassador.guideline.document;

import org.jspecify.annotations.NullMarked;
