/** Why a conversation went to whom it went to, and what somebody would get next, for those who may ask. */
@NullMarked
package org.ambassadordesk.router.explanation;

import org.jspecify.annotations.NullMarked;
