/** Who works here, on what, by which rules: loaded, versioned, published. */
@NullMarked
package org.ambassadordesk.ambassador.directory;

import org.jspecify.annotations.NullMarked;
