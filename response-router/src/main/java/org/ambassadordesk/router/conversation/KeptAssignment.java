package org.ambassadordesk.router.conversation;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a conversation, or held it.
 *
 * @param reactBy it ends by itself then unless started
 * @param drafting how long they have worked on the answer, for the estimates
 * @param finishBy their time at the desk is over, and it ends by itself then; null while it is not
 * @param waitingReply the reply that is handed in, and waits for approval or may still be taken back: the author holds the
 *     conversation, without it counting
 */
public record KeptAssignment(
        UUID conversation,
        long epoch,
        String ambassador,
        UUID decision,
        Instant madeAt,
        Instant reactBy,
        Drafting drafting,
        @Nullable Instant finishBy,
        @Nullable UUID waitingReply,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason) {

    public @Nullable Instant startedAt() {
        return drafting.startedAt();
    }

    public boolean isStarted() {
        return startedAt() != null;
    }

    public boolean isHandedIn() {
        return waitingReply != null;
    }

    /**
     * Whether a reply that goes out was written under this assignment. One that was handed in and is not known here was written
     * under an earlier one, of the same person or another; what goes out with nobody but its author and was never handed in is
     * this one's.
     */
    public boolean isFor(UUID reply, String author, String by) {
        return ambassador.equals(author) && (waitingReply == null ? by.equals(author) : waitingReply.equals(reply));
    }

    /** When it ends by itself unless the holder does something; null for never. */
    public @Nullable Instant endsBy() {
        return isStarted() ? finishBy : reactBy;
    }

    public KeptAssignment started(Instant at) {
        return isStarted() ? this : with(Drafting.startedAt(notBeforeMade(at)), null, waitingReply, null, null);
    }

    /** Their time at the desk is over: so long they may still finish. */
    public KeptAssignment finishing(Instant by) {
        return with(drafting, by, waitingReply, endedAt, endReason);
    }

    /** They are at the desk again. */
    public KeptAssignment goingOn() {
        return with(drafting, null, waitingReply, endedAt, endReason);
    }

    /** Handing in a reply is a start too. */
    public KeptAssignment submitted(UUID reply, Instant at) {
        return with(started(at).drafting.handedIn(at), null, reply, null, null);
    }

    public KeptAssignment backToAuthor(Instant at) {
        return with(drafting.handedBack(at), null, null, null, null);
    }

    /** The time to react is over sooner than was said: the clock was set back, or the rule is stricter now. */
    public KeptAssignment reactSooner(Instant by) {
        return new KeptAssignment(
                conversation,
                epoch,
                ambassador,
                decision,
                madeAt,
                by,
                drafting,
                finishBy,
                waitingReply,
                endedAt,
                endReason);
    }

    public KeptAssignment ended(Instant at, EndReason reason) {
        return with(drafting, finishBy, waitingReply, notBeforeMade(at), reason);
    }

    /** As others are told. */
    Holder holder() {
        return new Holder(ambassador, epoch, madeAt, isStarted() ? null : reactBy, startedAt(), finishBy);
    }

    /** Clocks of two machines differ, and one may be set back; an assignment still has its ends in order. */
    private Instant notBeforeMade(Instant at) {
        return at.isBefore(madeAt) ? madeAt : at;
    }

    private KeptAssignment with(
            Drafting drafted,
            @Nullable Instant finish,
            @Nullable UUID reply,
            @Nullable Instant ended,
            @Nullable EndReason reason) {
        return new KeptAssignment(
                conversation, epoch, ambassador, decision, madeAt, reactBy, drafted, finish, reply, ended, reason);
    }
}
