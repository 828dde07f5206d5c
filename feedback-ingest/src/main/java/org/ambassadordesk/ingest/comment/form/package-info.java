/** The form of a posted comment: which fields it has and what each may contain. */
@NullMarked
package org.ambassadordesk.ingest.comment.form;

import org.jspecify.annotations.NullMarked;
