package org.ambassadordesk.ambassador.web.view;

/**
 * A point in time.
 *
 * @param iso for machines
 * @param words as short as can be understood today
 * @param exact date, time and zone, for whoever points at it
 */
public record Moment(String iso, String words, String exact) {}
