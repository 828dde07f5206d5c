package org.ambassadordesk.router.routing;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * On what ground somebody gets a conversation.
 *
 * @param requestId of the request that is answered by it, if one is
 * @param started whether the person has it open already
 */
record Grant(
        Decision.Cause cause,
        Map<String, String> terms,
        @Nullable String runnerUp,
        @Nullable UUID requestId,
        boolean started) {

    static Grant arrived(Pick<Person> pick) {
        Person second = pick.runnerUp();
        return new Grant(Decision.Cause.ARRIVED, pick.terms(), second == null ? null : second.id(), null, false);
    }

    static Grant freed(Pick<Waiting> pick) {
        return new Grant(Decision.Cause.FREED, pick.terms(), runnerUp(pick), null, false);
    }

    static Grant asked(Pick<Waiting> pick, Map<String, String> asked, UUID requestId) {
        Map<String, String> terms = new TreeMap<>(pick.terms());
        terms.putAll(asked);
        return new Grant(Decision.Cause.ASKED, terms, runnerUp(pick), requestId, false);
    }

    static Grant claimed(UUID requestId) {
        return new Grant(Decision.Cause.CLAIMED, Map.of(), null, requestId, true);
    }

    static Grant assignedBy(String lead, UUID requestId) {
        return new Grant(Decision.Cause.ASSIGNED, Map.of("assigned-by", lead), null, requestId, false);
    }

    private static @Nullable String runnerUp(Pick<Waiting> pick) {
        Waiting second = pick.runnerUp();
        return second == null ? null : second.conversation().toString();
    }
}
