/** What a comment is about, and how urgent it is on the face of it. */
@NullMarked
package org.ambassadordesk.router.topic;

import org.jspecify.annotations.NullMarked;
