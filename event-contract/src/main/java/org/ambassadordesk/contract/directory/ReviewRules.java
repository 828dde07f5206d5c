package org.ambassadordesk.contract.directory;

import java.time.Duration;

/**
 * How what people answer is looked at by others, before and after it goes out.
 *
 * @param approvalShare share, 0 to 1, of the time left to the response target within which an approval is to be given
 * @param approvalWithin the time an approval has where nothing is promised to the customer (any more)
 */
public record ReviewRules(double approvalShare, Duration approvalWithin, Sampling sampling, Trust trust) {
    /**
     * How many of the replies that went out alone are read afterwards: shares from 0 to 1, by the autonomy that applied.
     */
    public record Sampling(double direct, double sendThenSample, double specialist) {
        /** None of four eyes: those were read before. */
        public double of(Autonomy applied) {
            return switch (applied) {
                case DIRECT -> direct;
                case SEND_THEN_SAMPLE -> sendThenSample;
                case SPECIALIST -> specialist;
                case FOUR_EYES -> 0;
            };
        }
    }

    /**
     * When the record of somebody's replies on a topic speaks for more autonomy, or for less. Shares are of replies that
     * somebody read and found good as they were; both are bounds of a 95 % confidence interval (Wilson), so that few
     * replies prove little.
     *
     * @param least replies read before anything is proposed, at least 1
     * @param raiseAbove the share is above this almost certainly: more autonomy is proposed
     * @param lowerBelow the share is below this almost certainly: less autonomy is proposed
     * @param window how far back replies count
     */
    public record Trust(int least, double raiseAbove, double lowerBelow, Duration window) {}

    public static ReviewRules standard() {
        return new ReviewRules(
                0.5, Duration.ofHours(4), new Sampling(0, 0.2, 0), new Trust(20, 0.8, 0.7, Duration.ofDays(90)));
    }
}
