package org.ambassadordesk.tools.replay.map;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a map makes of a row. */
public sealed interface MappedComment {
    /** Physical line of the row. */
    long line();

    /**
     * A comment to post.
     *
     * @param externalId its id in the export; two rows with the same one are wordings of one comment
     * @param authorId who wrote it; empty where only the desk can tell that this is missing
     * @param postedAt when it was said, where the row tells
     * @param json as the desk takes it
     */
    record Ready(
            long line,
            String externalId,
            String authorId,
            @Nullable Instant postedAt,
            String json) implements MappedComment {}

    /** A row that gives no comment. */
    record Refused(long line, String reason) implements MappedComment {}
}
