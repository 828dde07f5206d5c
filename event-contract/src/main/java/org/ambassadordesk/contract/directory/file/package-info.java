/** The directory as people write it: a YAML file, read with every finding at its line, and written back. */
@NullMarked
package org.ambassadordesk.contract.directory.file;

import org.jspecify.annotations.NullMarked;
