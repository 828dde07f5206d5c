package org.ambassadordesk.ingest.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ambassadordesk.ingest.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a batch.
 *
 * @param line counted from 1
 * @param status as a single post would have been answered
 * @param id the comment's id, where it was kept
 * @param problem why not, where it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchLineView(
        long line, int status, @Nullable UUID id, @Nullable Problem problem) {
    static BatchLineView of(long line, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Kept kept -> new BatchLineView(line, 202, kept.id(), null);
            case IntakeOutcome.Refused refused ->
                new BatchLineView(line, refused.problem().status(), null, refused.problem());
        };
    }
}
