package org.ambassadordesk.ambassador.past;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import. What is refused keeps nothing else out.
 *
 * @param id names what was taken, to look at or to take back; null where nothing was
 * @param known were there already, just as they are
 * @param refusals the first hundred things that are wrong
 */
public record ImportReport(@Nullable UUID id, long taken, long known, long refused, List<RefusedLine> refusals) {
    /**
     * Something that is wrong with a line.
     *
     * @param line counted from 1, empty ones too
     * @param message what to do about it
     */
    public record RefusedLine(long line, @Nullable String externalId, String field, String message) {}
}
