package org.ambassadordesk.router.estimate;

/**
 * What is kept of many observations of one thing.
 *
 * @param subject of what, as {@code handling ambassador:anna}
 * @param count how many, or the weight of them all
 * @param sum of the observed values
 * @param squares sum of their squares
 */
public record Experience(String subject, double count, double sum, double squares) {}
