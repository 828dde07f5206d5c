/** Who works here, on what, by when, under which rules: the directory and the behaviour of its types. */
@NullMarked
package org.ambassadordesk.contract.directory;

import org.jspecify.annotations.NullMarked;
