/** What is answered: checked, handed in, decided about, let out. */
@NullMarked
package org.ambassadordesk.ambassador.reply;

import org.jspecify.annotations.NullMarked;
