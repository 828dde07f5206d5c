/** The directory as leads edit it, with the accounts and keys that go with it. */
@NullMarked
package org.ambassadordesk.ambassador.desk;

import org.jspecify.annotations.NullMarked;
