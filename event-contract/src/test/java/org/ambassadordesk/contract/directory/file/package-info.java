/** Proofs of the directory's outer forms. */
@NullMarked
package org.ambassadordesk.contract.directory.file;

import org.jspecify.annotations.NullMarked;
