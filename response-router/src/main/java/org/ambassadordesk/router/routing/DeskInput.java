package org.ambassadordesk.router.routing;

import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;

/** Anything that makes the desk move. */
public sealed interface DeskInput {
    /** A customer said something, changed it or took it back. */
    record Heard(CommentEvent event) implements DeskInput {}

    /** A person did something. */
    record Acted(ActivityEvent event) implements DeskInput {}

    /** The desk works under another directory from now on. */
    record Directed(Directory directory) implements DeskInput {}

    /**
     * Time has passed.
     *
     * @param caughtUp whether everything people did until now has been heard; before that, nobody is judged not to have
     *     reacted
     */
    record Tick(boolean caughtUp) implements DeskInput {}
}
