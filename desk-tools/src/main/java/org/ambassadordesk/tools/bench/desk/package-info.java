/** The desk under measurement: where its parts are, what they use, what they say. */
@NullMarked
package org.ambassadordesk.tools.bench.desk;

import org.jspecify.annotations.NullMarked;
