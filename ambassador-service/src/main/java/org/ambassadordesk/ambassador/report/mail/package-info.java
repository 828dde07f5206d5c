/** Figures by mail, every week, for whoever asked for them. */
@NullMarked
package org.ambassadordesk.ambassador.report.mail;

import org.jspecify.annotations.NullMarked;
