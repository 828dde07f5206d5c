package org.ambassadordesk.ambassador.web.oversight;

import org.ambassadordesk.ambassador.web.view.Pending;

/**
 * A reply that went out alone, to be read afterwards.
 *
 * @param reply who answered whom, and how
 * @param drawn when it went out, and how many of its kind are drawn
 * @param opens whether the one who looks may open the conversation
 * @param autonomy that applied
 */
record ToReview(Pending reply, String drawn, boolean opens, String autonomy) {}
