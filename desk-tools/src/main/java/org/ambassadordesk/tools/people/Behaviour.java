package org.ambassadordesk.tools.people;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How people behave, before their own pace.
 *
 * @param speed how many times faster than real people everything happens
 * @param noReaction share of what they are given that they never begin, 0 to 1
 * @param handBack share of what they began that they hand back, 0 to 1
 * @param handling median time from beginning to reply
 * @param reaction mean time until they begin
 */
record Behaviour(double speed, double noReaction, double handBack, Duration handling, Duration reaction) {
    /** Standard deviation of the logarithm of handling times: as much as people answering in public vary. */
    private static final double SPREAD = 0.6;

    private static final double PACE_SPREAD = 0.25;

    Duration reaction(SplittableRandom random) {
        return scaled(reaction.toMillis() * -Math.log(1 - random.nextDouble()));
    }

    Duration handling(double pace, SplittableRandom random) {
        return scaled(handling.toMillis() * pace * Math.exp(SPREAD * random.nextGaussian()));
    }

    /** 1 is the usual; less is faster. */
    static double pace(SplittableRandom random) {
        return Math.exp(PACE_SPREAD * random.nextGaussian());
    }

    Duration scaled(double millis) {
        return Duration.ofMillis(Math.round(millis / speed));
    }
}
