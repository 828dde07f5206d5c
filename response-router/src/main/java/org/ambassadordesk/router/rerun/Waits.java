package org.ambassadordesk.router.rerun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each waiting stands, and which of them an answer in a conversation ends. */
final class Waits {
    private final SupposedWait[] outcomes;
    private final Map<UUID, List<Integer>> unanswered = new HashMap<>();
    private final Map<Integer, UUID> conversations = new HashMap<>();

    Waits(int count) {
        outcomes = new SupposedWait[count];
        Arrays.fill(outcomes, SupposedWait.unheard());
    }

    List<SupposedWait> outcomes() {
        return List.of(outcomes);
    }

    /** A customer who waits already waits no second time: the next answer is for both. */
    void begin(int wait, UUID conversation, @Nullable Instant dueAt) {
        List<Integer> all = unanswered.computeIfAbsent(conversation, _ -> new ArrayList<>());
        boolean joins = !all.isEmpty();
        all.add(wait);
        conversations.put(wait, conversation);
        change(wait, outcome -> outcome.due(joins ? null : dueAt));
    }

    /** What is answered next there; empty where nobody waits. */
    OptionalInt owed(UUID conversation) {
        return unanswered.getOrDefault(conversation, List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(wait -> outcomes[wait].approvedAt() == null)
                .findFirst();
    }

    void change(int wait, UnaryOperator<SupposedWait> how) {
        outcomes[wait] = how.apply(outcomes[wait]);
    }

    /** An answer to everything that waits there may go out. */
    void approve(Held it, Instant now) {
        SupposedWait answer = outcomes[it.number()];
        for (int wait : unanswered.getOrDefault(it.conversation(), List.of())) {
            if (outcomes[wait].approvedAt() == null) {
                Instant dueAt = outcomes[wait].dueAt();
                outcomes[wait] = answer.due(dueAt).approved(now);
            }
        }
    }

    /** The customer has it. */
    void deliver(UUID conversation, Instant now) {
        unanswered.getOrDefault(conversation, new ArrayList<>()).removeIf(wait -> {
            boolean approved = outcomes[wait].approvedAt() != null;
            if (approved) {
                change(wait, outcome -> outcome.delivered(now));
            }
            return approved;
        });
    }

    /** Over without an answer; null where it was answered before, or never heard. */
    @Nullable
    UUID close(int wait, Instant now) {
        UUID conversation = conversations.get(wait);
        if (conversation == null || outcomes[wait].approvedAt() != null) {
            return null;
        }
        change(wait, outcome -> outcome.closed(now));
        unanswered.getOrDefault(conversation, new ArrayList<>()).remove(Integer.valueOf(wait));
        return conversation;
    }
}
