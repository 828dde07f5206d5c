package org.ambassadordesk.router.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.conversation.Standing.Assigned;
import org.ambassadordesk.router.conversation.Standing.Queued;
import org.ambassadordesk.router.target.Deadlines;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/** A conversation in the desk's memory. Only the desk's single writer touches it. */
public final class DeskConversation {
    private final Subject subject;
    private long version;
    private Filing filing;
    private Standing standing;
    private Said said;
    private Deadlines deadlines;
    private long epoch;
    private @Nullable String familiar;
    private final Map<String, EndReason> excluded;
    private final Map<UUID, Integer> undelivered;

    public DeskConversation(KeptConversation kept) {
        this.subject = kept.subject();
        this.version = kept.version();
        this.filing = kept.filing();
        this.standing = kept.standing();
        this.said = kept.said();
        this.deadlines = kept.deadlines();
        this.epoch = kept.epoch();
        this.familiar = kept.familiar();
        this.excluded = new TreeMap<>(kept.excluded());
        this.undelivered = new TreeMap<>(kept.undelivered());
    }

    /** A conversation begins with its first comment. */
    public static DeskConversation opened(
            Subject subject, Filing filing, Instant receivedAt, int length, @Nullable String familiar, Instant now) {
        return new DeskConversation(new KeptConversation(
                subject,
                0,
                filing,
                new Standing.Triage(),
                Said.first(receivedAt, length, now),
                Deadlines.none(),
                0,
                familiar,
                Map.of(),
                Map.of()));
    }

    public KeptConversation kept() {
        return new KeptConversation(
                subject,
                version,
                filing,
                standing,
                said,
                deadlines,
                epoch,
                familiar,
                Map.copyOf(excluded),
                Map.copyOf(undelivered));
    }

    /** As others are told, one version further: whoever keeps a copy takes the higher. */
    public Conversation nextView() {
        version++;
        return new Conversation(
                subject.id(),
                version,
                subject.source(),
                subject.channel(),
                subject.contactId(),
                subject.contactName(),
                filing.topic(),
                filing.topicReason(),
                filing.language(),
                filing.priority(),
                standing.state(),
                waitingReason(),
                standing instanceof Assigned(var assignment) ? assignment.holder() : null,
                subject.openedAt(),
                deadlines.applied());
    }

    private @Nullable String waitingReason() {
        return switch (standing) {
            case Standing.Triage _ -> WaitingReasons.NO_TOPIC;
            case Queued(String reason) -> reason;
            default -> null;
        };
    }

    public UUID id() {
        return subject.id();
    }

    public Subject subject() {
        return subject;
    }

    public Filing filing() {
        return filing;
    }

    public Standing standing() {
        return standing;
    }

    public Said said() {
        return said;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public long epoch() {
        return epoch;
    }

    public @Nullable String familiar() {
        return familiar;
    }

    /** The present assignment, or null. */
    public @Nullable KeptAssignment assignment() {
        return standing instanceof Assigned(var assignment) ? assignment : null;
    }

    public boolean isOpen() {
        State state = standing.state();
        return state == State.TRIAGE || state == State.QUEUED || state == State.ASSIGNED;
    }

    public boolean isQueued() {
        return standing instanceof Queued;
    }

    /** Whether a further comment of the customer belongs here without being told so by its thread. */
    public boolean isJoinable() {
        return isOpen() || standing instanceof Standing.Answered;
    }

    /** Whether something may still happen to it by itself; else it need not be kept in memory. */
    public boolean isActive() {
        return isOpen() || deadlines.nextNotice(false).isPresent();
    }

    public void stand(Standing next) {
        standing = next;
    }

    public long nextEpoch() {
        epoch++;
        return epoch;
    }

    public void file(TopicChoice choice) {
        filing = filing.under(choice);
    }

    public void refile(UnaryOperator<Filing> change) {
        filing = change.apply(filing);
    }

    public void hear(Instant receivedAt, int length, Instant now) {
        said = said.and(receivedAt, length, now);
    }

    /** Whether a reply was ever let out. */
    public boolean wasAnswered() {
        return said.answeredAt() != null;
    }

    /** A person closed the matter: nothing is owed for what was said so far. */
    public void settle(Instant at) {
        said = said.settled();
        deadlines = deadlines.resolve(at);
        excluded.clear();
    }

    public void unhear(Instant takenInAt) {
        said = said.without(takenInAt);
    }

    /** A reply was let out: it covers every answer owed so far. */
    public void answer(UUID reply, String author, Instant at) {
        deadlines = deadlines.cover();
        undelivered.put(reply, deadlines.answered());
        if (!at.isBefore(Objects.requireNonNullElse(said.answeredAt(), at))) {
            familiar = author;
        }
        said = said.answered(at);
        excluded.clear();
    }

    public boolean isOnItsWay(UUID reply) {
        return undelivered.containsKey(reply);
    }

    public void deliver(UUID reply, Instant at) {
        Integer covered = undelivered.remove(reply);
        if (covered != null) {
            deadlines = deadlines.meet(covered, at);
        }
    }

    /** The reply never arrived: what only it covered is owed again. */
    public void fail(UUID reply) {
        undelivered.remove(reply);
        deadlines = deadlines.uncover(
                undelivered.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        if (undelivered.isEmpty()) {
            said = said.answerLost();
        }
    }

    public boolean hasRepliesOnTheirWay() {
        return !undelivered.isEmpty();
    }

    public void setDeadlines(UnaryOperator<Deadlines> change) {
        deadlines = change.apply(deadlines);
    }

    public Map<String, EndReason> excluded() {
        return Map.copyOf(excluded);
    }

    /** This person does not get it again by itself. */
    public void exclude(String ambassador, EndReason because) {
        excluded.merge(ambassador, because, (old, anew) -> old == EndReason.HANDED_BACK ? old : anew);
    }

    /** Missing it is forgiven; handing it back was meant. */
    public boolean forgiveMisses() {
        return excluded.values().removeIf(reason -> reason != EndReason.HANDED_BACK);
    }

    public void includeAll() {
        excluded.clear();
    }
}
