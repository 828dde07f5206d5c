/** What if: the last days once more, with other people, shifts, authorizations, promises or approval rules. */
@NullMarked
package org.ambassadordesk.ambassador.whatif;

import org.jspecify.annotations.NullMarked;
