package org.ambassadordesk.router.estimate;

/**
 * What the length of a text alone says about the work it makes.
 *
 * @param usual milliseconds
 * @param logLength logarithm of its length in usual ones
 */
public record Effort(double usual, double logLength) {}
