/** Documentation that cannot rot: what it names is what the code has, both ways. */
@NullMarked
package org.ambassadordesk.tools.docs;

import org.jspecify.annotations.NullMarked;
