package org.ambassadordesk.ambassador.web.oversight;

/**
 * The second looks at what somebody writes, side by side.
 *
 * @param current {@code before}, {@code after} or {@code autonomy}
 * @param before replies that wait for this person's decision
 * @param after replies that wait to be read by this person
 * @param lead whether this person decides about autonomy
 */
record Tabs(String current, long before, long after, boolean lead) {}
