package org.ambassadordesk.tools.replay;

import java.io.IOException;

/** One way to send comments. */
interface Post {
    /**
     * Sends a round's comments once and notes the answers in it.
     *
     * @throws IOException where the connection broke; what was answered until then is noted
     */
    void send(Round round) throws IOException, InterruptedException;
}
