package org.ambassadordesk.router.assignment;

import org.ambassadordesk.contract.directory.Directory;

/**
 * The second look at the right to answer, straight at the directory, by other code than the one that chose. Whatever a
 * policy does, nothing is stored that does not pass here.
 */
public final class AuthorizationGuard {
    private AuthorizationGuard() {}

    /** An assignment that must not exist. */
    public static final class UnauthorizedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnauthorizedException(String message) {
            super(message);
        }
    }

    /**
     * Passes where the person may answer this topic on this channel.
     *
     * @throws UnauthorizedException nothing of the transaction may be stored
     */
    public static void require(Directory directory, String ambassador, String topic, String channel) {
        boolean mayAnswer = directory.topic(topic).isPresent()
                && directory
                        .ambassador(ambassador)
                        .flatMap(known -> known.authorization(topic, channel))
                        .isPresent();
        if (!mayAnswer) {
            throw new UnauthorizedException(ambassador + " may not answer " + topic + " on " + channel + " (directory "
                    + directory.version() + ")");
        }
    }
}
