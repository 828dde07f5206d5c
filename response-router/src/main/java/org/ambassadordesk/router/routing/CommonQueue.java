package org.ambassadordesk.router.routing;

import java.time.Duration;
import java.time.Instant;
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
import org.ambassadordesk.router.assignment.Consideration;
import org.ambassadordesk.router.assignment.Considerations;
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
    private final Set<UUID> lost = new TreeSet<>();
    private final Reaching reaching;
    private final Considerations considerations;

    CommonQueue(DeskState desk, RoutingPolicy policy) {
        this.desk = desk;
        this.policy = policy;
        this.reaching = new Reaching(desk);
        this.considerations = new Considerations(policy.estimates());
    }

    RoutingPolicy policy() {
        return policy;
    }

    /** A conversation with a topic begins to wait, or waits again. */
    void join(DeskConversation conversation) {
        Waiting item = itemOf(conversation);
        stand(conversation, new Standing.Queued(reasonFor(item)));
        add(item, conversation);
        arrived.add(conversation.id());
        desk.touch(conversation);
    }

    /** What the policy knows of it has changed; it keeps waiting. Tells whether the reason did. */
    boolean rejoin(DeskConversation conversation) {
        leave(conversation);
        Waiting item = itemOf(conversation);
        var standing = new Standing.Queued(reasonFor(item));
        boolean changed = !standing.equals(conversation.standing());
        stand(conversation, standing);
        add(item, conversation);
        return changed;
    }

    /** It became late enough for the desk to look further: as if it had just arrived. */
    void lookFurther(DeskConversation conversation) {
        rejoin(conversation);
        arrived.add(conversation.id());
        desk.touch(conversation);
    }

    private void stand(DeskConversation conversation, Standing.Queued next) {
        if (WaitingReasons.isUnroutable(next.waitingReason()) && !next.equals(conversation.standing())) {
            lost.add(conversation.id());
        }
        conversation.stand(next);
    }

    /** What since the last time nobody could ever get any more, by id. */
    List<UUID> takeLost() {
        if (lost.isEmpty()) {
            return List.of();
        }
        List<UUID> taken = List.copyOf(lost);
        lost.clear();
        return taken;
    }

    /**
     * Where everybody who may answer it is excluded, all start over, so that nothing starves; whoever was the last to
     * decline comes back last.
     *
     * @return whether it was so
     */
    boolean startOver(DeskConversation conversation, String last) {
        List<Person> people = signatureOf(conversation).people();
        boolean all = !people.isEmpty()
                && people.stream().allMatch(person -> conversation.excluded().containsKey(person.id()));
        if (all) {
            EndReason why = conversation.excluded().get(last);
            conversation.includeAll();
            if (people.size() > 1 && why != null) {
                conversation.exclude(last, why);
            }
        }
        return all;
    }

    /** Who could take it now. */
    Consideration consider(Waiting item) {
        return considerations.of(item);
    }

    /** Does not wait any more; fine where it did not. */
    void leave(DeskConversation conversation) {
        Waiting item = waiting.remove(conversation.id());
        if (item != null) {
            policy.leave(item);
            withExclusions.remove(conversation.id());
            desk.alarms().setReach(conversation.id(), null);
        }
    }

    /** Under another directory everything joins anew. */
    void clear() {
        policy.clear();
        considerations.clear();
        waiting.clear();
        withExclusions.clear();
        arrived.clear();
    }

    @Nullable
    Waiting item(UUID conversation) {
        return waiting.get(conversation);
    }

    Signature signatureOf(DeskConversation conversation) {
        Waiting item = waiting.get(conversation.id());
        return item == null ? desk.roster().signature(reaching.keyOf(conversation)) : item.signature();
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

    private void add(Waiting item, DeskConversation conversation) {
        waiting.put(item.conversation(), item);
        policy.join(item);
        desk.alarms().setReach(item.conversation(), reaching.nextChange(conversation));
        if (!item.excluded().isEmpty()) {
            withExclusions.add(item.conversation());
        }
    }

    private Waiting itemOf(DeskConversation conversation) {
        Instant due = conversation.deadlines().due();
        Instant since = conversation.said().waitingSince();
        return new Waiting(
                conversation.id(),
                signatureOf(conversation),
                due,
                since,
                due.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, due),
                conversation.filing().priority(),
                conversation.said().length(),
                desk.rules().keepSameAmbassador() ? conversation.familiar() : null,
                conversation.excluded());
    }

    private static String reasonFor(Waiting item) {
        Signature signature = item.signature();
        if (!signature.isAnybodyAuthorized()) {
            return WaitingReasons.NOBODY_AUTHORIZED;
        }
        if (signature.people().isEmpty() && !signature.isReserveLeft()) {
            return WaitingReasons.NOBODY_SPEAKS;
        }
        return WaitingReasons.NOBODY_FREE;
    }
}
