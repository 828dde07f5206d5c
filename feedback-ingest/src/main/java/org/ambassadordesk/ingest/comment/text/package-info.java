/** What a posted text says once markup, invisible characters and disguises are taken away, and in which language. */
@NullMarked
package org.ambassadordesk.ingest.comment.text;

import org.jspecify.annotations.NullMarked;
