@NullMarked
package org.ambassadordesk.ambassador.web.rules;

import org.jspecify.annotations.NullMarked;
