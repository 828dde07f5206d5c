package org.ambassadordesk.ingest.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt.
 *
 * @param id the comment's id, the same whenever it is posted again
 * @param contactId who said it; absent for a withdrawal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptView(UUID id, @Nullable UUID contactId) {
    static KeptView of(IntakeOutcome.Kept kept) {
        return new KeptView(kept.id(), kept.contactId());
    }
}
