/** Pages of the guidelines: those in force, their versions, and writing a new one. */
@NullMarked
package org.ambassadordesk.ambassador.web.rules;

import org.jspecify.annotations.NullMarked;
