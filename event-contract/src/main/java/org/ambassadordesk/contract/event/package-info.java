/** The events of the one flow, as sealed families of past-tense records. */
@NullMarked
package org.ambassadordesk.contract.event;

import org.jspecify.annotations.NullMarked;
