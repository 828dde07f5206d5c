package org.ambassadordesk.router.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.WaitingReasons;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/** Everything that waits for somebody: keeps the policy's queue and the conversations' standing in step. */
final class CommonQueue {
    private final DeskState desk;
    private final RoutingPolicy policy;
    private final Map<UUID, Waiting> waiting = new HashMap<>();
    private final Set<UUID> withExclusions = new TreeSet<>();
    private final List<UUID> arrived = new ArrayList<>();

    CommonQueue(DeskState desk, RoutingPolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    RoutingPolicy policy() {
        return policy;
    }

    /** A conversation with a topic begins to wait, or waits again. */
    void join(DeskConversation conversation) {
        Waiting item = itemOf(conversation);
        conversation.stand(new Standing.Queued(reasonFor(item)));
        add(item);
        arrived.add(conversation.id());
        desk.touch(conversation);
    }

    /** What the policy knows of it has changed; it keeps waiting. Tells whether the reason did. */
    boolean rejoin(DeskConversation conversation) {
        leave(conversation);
        Waiting item = itemOf(conversation);
        var standing = new Standing.Queued(reasonFor(item));
        boolean changed = !standing.equals(conversation.standing());
        conversation.stand(standing);
        add(item);
        return changed;
    }

    /** Does not wait any more; fine where it did not. */
    void leave(DeskConversation conversation) {
        Waiting item = waiting.remove(conversation.id());
        if (item != null) {
            policy.leave(item);
            withExclusions.remove(conversation.id());
        }
    }

    /** Under another directory everything joins anew. */
    void clear() {
        policy.clear();
        waiting.clear();
        withExclusions.clear();
        arrived.clear();
    }

    @Nullable
    Waiting item(UUID conversation) {
        return waiting.get(conversation);
    }

    Signature signatureOf(DeskConversation conversation) {
        return desk.roster()
                .signature(
                        Objects.requireNonNull(conversation.filing().topic(), "without a topic nobody is authorized"),
                        conversation.subject().channel(),
                        conversation.filing().language());
    }

    /** What joined since the last time and still waits, most urgent first. */
    List<Waiting> takeArrived() {
        if (arrived.isEmpty()) {
            return List.of();
        }
        List<Waiting> taken = arrived.stream()
                .distinct()
                .map(waiting::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Waiting::due).thenComparing(Waiting::conversation))
                .toList();
        arrived.clear();
        return taken;
    }

    /** What somebody missed or handed back, by id. */
    List<UUID> withExclusions() {
        return List.copyOf(withExclusions);
    }

    private void add(Waiting item) {
        waiting.put(item.conversation(), item);
        policy.join(item);
        if (!item.excluded().isEmpty()) {
            withExclusions.add(item.conversation());
        }
    }

    private Waiting itemOf(DeskConversation conversation) {
        return new Waiting(
                conversation.id(),
                signatureOf(conversation),
                conversation.deadlines().due(),
                conversation.said().waitingSince(),
                conversation.filing().priority(),
                desk.rules().keepSameAmbassador() ? conversation.familiar() : null,
                conversation.excluded());
    }

    private static String reasonFor(Waiting item) {
        Signature signature = item.signature();
        if (!signature.isAnybodyAuthorized()) {
            return WaitingReasons.NOBODY_AUTHORIZED;
        }
        if (signature.people().isEmpty()) {
            return WaitingReasons.NOBODY_SPEAKS;
        }
        boolean declined = signature.people().stream().allMatch(person -> hasHandedBack(person, item));
        return declined ? WaitingReasons.EVERYBODY_DECLINED : WaitingReasons.NOBODY_FREE;
    }

    private static boolean hasHandedBack(Person person, Waiting item) {
        return item.excluded().get(person.id()) == EndReason.HANDED_BACK;
    }
}
