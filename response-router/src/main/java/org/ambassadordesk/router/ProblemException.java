package org.ambassadordesk.router;

/** A refusal on its way to the edge, where {@link Problems} turns it into an RFC 9457 answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * A refusal.
     *
     * @param detail what happened here, in words for whoever asked
     */
    public ProblemException(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.problem = Problem.of(type, detail);
    }

    Problem problem() {
        return problem;
    }
}
