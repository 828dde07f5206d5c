/** What concerns one person's attention: who looks at a conversation now, what they put off, and who was named in a note. */
@NullMarked
package org.ambassadordesk.ambassador.attention;

import org.jspecify.annotations.NullMarked;
