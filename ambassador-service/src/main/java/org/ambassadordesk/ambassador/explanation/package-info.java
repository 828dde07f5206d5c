/** Why a conversation went to whom it went, in words, for those who may know it. */
@NullMarked
package org.ambassadordesk.ambassador.explanation;

import org.jspecify.annotations.NullMarked;
