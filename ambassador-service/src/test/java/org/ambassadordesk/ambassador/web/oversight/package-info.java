@NullMarked
package org.ambassadordesk.ambassador.web.oversight;

import org.jspecify.annotations.NullMarked;
