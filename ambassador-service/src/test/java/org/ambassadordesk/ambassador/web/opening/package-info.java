@NullMarked
package org.ambassadordesk.ambassador.web.opening;

import org.jspecify.annotations.NullMarked;
