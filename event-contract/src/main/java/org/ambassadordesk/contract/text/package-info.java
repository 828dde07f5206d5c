/** Text as it comes from outside, whoever takes it in: its lines, its languages, and what of it a reader can see. */
@NullMarked
package org.ambassadordesk.contract.text;

import org.jspecify.annotations.NullMarked;
