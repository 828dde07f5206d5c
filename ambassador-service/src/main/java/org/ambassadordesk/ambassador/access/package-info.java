/**
 * Who is asking, and what they may see: accounts, sessions, source keys. Every REST method asks for somebody signed in
 * unless it says {@code @PermitAll}.
 */
@NullMarked
package org.ambassadordesk.ambassador.access;

import org.jspecify.annotations.NullMarked;
