package org.ambassadordesk.router.rerun;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Once that a customer waited for an answer, as it was recorded. What people need for it belongs to it, whoever takes it.
 *
 * @param conversation whose further answer this is, where it was heard before
 * @param labels as the source said them
 * @param rating 1 to 5; null where none was given
 * @param length characters of what the customer wrote
 * @param startedAt when the customer began to wait
 * @param routedAt when the router knew of it
 * @param pickupMillis from being given until it was begun
 * @param draftingMillis from there until the answer was handed in
 * @param approvalMillis how long an approval takes, where one is needed
 * @param approvedAnyway whether it needs one whatever the author's autonomy: for what it says
 * @param deliveryMillis from the approval until the customer had it
 * @param releases those who had it and did not answer, in order
 * @param answered whether somebody answered it: whoever has it now, but for the releases, begins it; else they do as they
 *     did with it, or with what they were given nearest to that time
 * @param closedAt when it was over without an answer; null where it was not
 */
public record RecordedWait(
        UUID conversation,
        UUID contact,
        String source,
        String channel,
        String language,
        String topic,
        List<String> labels,
        @Nullable Integer rating,
        int length,
        Instant startedAt,
        Instant routedAt,
        long pickupMillis,
        long draftingMillis,
        long approvalMillis,
        boolean approvedAnyway,
        long deliveryMillis,
        List<Release> releases,
        boolean answered,
        @Nullable Instant closedAt) {
    /**
     * Somebody had it and did not answer.
     *
     * @param reacted whether they began, and gave it back or had to leave; else they did not react
     * @param afterMillis from being given until they had it no longer
     */
    public record Release(boolean reacted, long afterMillis) {}
}
