package org.ambassadordesk.tools.bench;

/**
 * How much is posted.
 *
 * @param warmUp comments before the first figure of a desk: enough for its JVMs to have compiled what is hot
 * @param comments of one round of a measurement that goes as fast as it can
 * @param rounds of it; the middle one counts
 * @param open conversations that the router has to remember when it starts again
 */
record Extent(int warmUp, int comments, int rounds, int open) {}
