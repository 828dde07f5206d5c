@NullMarked
package org.ambassadordesk.ambassador.web.person;

import org.jspecify.annotations.NullMarked;
