package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How one answer, or the end of one matter, was judged anew. Kept as it was said then, whatever is restated later.
 *
 * @param about {@code response} or {@code resolution}
 * @param sequence of the answer in its conversation, or the matter's number
 * @param before what counted until then: what was promised, or what an earlier restatement had said
 */
public record Verdict(
        UUID conversation, String customer, String about, int sequence, Judgement before, Judgement after, Source by) {
    /**
     * When it was due, and how that stood.
     *
     * @param dueAt null where nothing was promised
     */
    public record Judgement(@Nullable Instant dueAt, Standing standing) {}

    /** Which restatement said it. */
    public record Source(UUID restatement, String person, Instant at, String reason, long directoryVersion) {}
}
