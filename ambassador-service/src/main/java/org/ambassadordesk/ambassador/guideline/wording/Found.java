package org.ambassadordesk.ambassador.guideline.wording;

/**
 * A place in a text, in UTF-16 units, end exclusive.
 *
 * @param what the words that matter there: an amount, a host
 */
public record Found(int start, int end, String what) {}
