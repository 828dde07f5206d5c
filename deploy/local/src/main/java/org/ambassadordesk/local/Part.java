package org.ambassadordesk.local;

import java.io.IOException;

/** Something the launcher starts, watches and stops. */
interface Part {
    String name();

    /** Where it is reached. */
    String url();

    /** Starts it without waiting. */
    GuardedProcess launch() throws IOException, InterruptedException;

    /** Returns when it is ready; @throws IOException it ended, or takes too long, with the reason in words. */
    void awaitReady(GuardedProcess running) throws IOException, InterruptedException;
}
