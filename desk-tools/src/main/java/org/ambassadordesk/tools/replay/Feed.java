package org.ambassadordesk.tools.replay;

import org.ambassadordesk.tools.replay.map.MappedComment;

/** Brings comments to the desk at some rate, keeping the order of what one author said. */
interface Feed extends AutoCloseable {
    /** Takes one; may wait. */
    void add(MappedComment.Ready comment) throws InterruptedException;

    /** Everything has been added: returns once every comment is answered. */
    void finish() throws InterruptedException;

    @Override
    void close();
}
