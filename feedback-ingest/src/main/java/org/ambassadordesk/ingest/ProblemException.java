package org.ambassadordesk.ingest;

/** A refusal on its way to the edge; its message is meant for the sender. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Problem problem;

    /** Refusing is an everyday answer, not an accident: there is no stack trace. */
    public ProblemException(ProblemType type, Problem problem) {
        super(problem.detail(), null, false, false);
        this.type = type;
        this.problem = problem;
    }

    public ProblemType type() {
        return type;
    }

    public Problem problem() {
        return problem;
    }
}
