/** What channels allow: how long a reply may be, how many there are, until when. One list for programs and people. */
@NullMarked
package org.ambassadordesk.ambassador.channel;

import org.jspecify.annotations.NullMarked;
