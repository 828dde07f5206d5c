/** Measures a running desk, each figure beside a reference of the same run. */
@NullMarked
package org.ambassadordesk.tools.bench;

import org.jspecify.annotations.NullMarked;
