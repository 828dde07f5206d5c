package org.ambassadordesk.router.routing;

import java.util.Optional;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.roster.Shifts;
import org.ambassadordesk.router.target.Promise;

/**
 * What the desk takes as given when it decides: who works when, what was promised, and when a conversation that people
 * missed starts over. Live it follows from the directory; a benchmark takes it from a recorded trace.
 */
public interface Premises {
    Shifts shifts(Directory directory);

    /** Empty where nothing is promised. */
    Optional<Promise> promise(Directory directory, DeskConversation conversation);

    /** Whether those who missed it count again. */
    boolean startsOver(Waiting item);
}
