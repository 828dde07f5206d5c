package org.ambassadordesk.router.conversation;

import org.ambassadordesk.contract.event.Conversation.State;

/** Where a conversation stands. */
public sealed interface Standing {
    State state();

    /** No topic yet; a team lead's affair. */
    record Triage() implements Standing {
        @Override
        public State state() {
            return State.TRIAGE;
        }
    }

    /** Waits in the common queue. */
    record Queued(String waitingReason) implements Standing {
        @Override
        public State state() {
            return State.QUEUED;
        }
    }

    /** Somebody holds it. */
    record Assigned(KeptAssignment assignment) implements Standing {
        @Override
        public State state() {
            return State.ASSIGNED;
        }
    }

    /** The customer's turn. */
    record Answered() implements Standing {
        @Override
        public State state() {
            return State.ANSWERED;
        }
    }

    /** Over, by a person's decision. */
    record Resolved() implements Standing {
        @Override
        public State state() {
            return State.RESOLVED;
        }
    }

    /** Over: the customer took everything back. */
    record Withdrawn() implements Standing {
        @Override
        public State state() {
            return State.WITHDRAWN;
        }
    }
}
