/** Proofs of the directory's outer forms. */
@NullMarked
package org.ambassadordesk.contract.directory.feed;

import org.jspecify.annotations.NullMarked;
