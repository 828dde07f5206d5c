/** Proofs of how the directory behaves. */
@NullMarked
package org.ambassadordesk.contract.directory;

import org.jspecify.annotations.NullMarked;
