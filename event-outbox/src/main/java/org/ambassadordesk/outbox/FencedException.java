package org.ambassadordesk.outbox;

/** Another process owns what this one still worked on: drop the work, ask Kafka again what is ours. */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(String message) {
        super(message);
    }
}
