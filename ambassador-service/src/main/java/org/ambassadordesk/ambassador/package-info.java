/** What was answered, by whom, and was it allowed; here the plumbing that every feature of the service stands on. */
@NullMarked
package org.ambassadordesk.ambassador;

import org.jspecify.annotations.NullMarked;
