package org.ambassadordesk.outbox;

/** The activity behind a listener. */
@FunctionalInterface
public interface BatchHandler {
    /**
     * Lets a batch take effect in one transaction that begins with {@link Inbox#accept}.
     *
     * @throws Exception nothing of the batch took effect; the listener tries again, then one by one
     */
    void handle(InboundBatch batch) throws Exception;
}
