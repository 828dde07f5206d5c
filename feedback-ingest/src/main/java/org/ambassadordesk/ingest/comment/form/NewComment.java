package org.ambassadordesk.ingest.comment.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a source posts it.
 *
 * @param externalId the comment's id in the source; may be left out where an Idempotency-Key is sent
 * @param text what was said, plain or HTML; may be left out where there is a rating
 * @param postedAt when it was said: RFC 3339 with an offset
 * @param inReplyTo external id of the comment this answers
 * @param language BCP 47; detected where absent
 * @param topic where the source may set it
 * @param rating 1 to 5
 * @param attributes scalar values, shown to ambassadors
 */
public record NewComment(
        @Identifier @Nullable String externalId,

        @NotNull(message = "is required") @Pattern(regexp = CHANNEL, message = "must be 1 to 40 of a-z, 0-9, _ and -")
        String channel,

        @WellFormed @Nullable String text,
        @NotNull(message = "is required") @Valid NewAuthor author,
        @Nullable Instant postedAt,
        @Identifier @Nullable String threadId,
        @Identifier @Nullable String inReplyTo,
        @WebAddress @Nullable String url,
        @LanguageTag @Nullable String language,
        @Identifier @Nullable String topic,

        @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") @Nullable
        Integer rating,

        @Size(max = 20, message = "must not be more than 20") @Nullable
        List<
                        @NotNull(message = "must not be null") @WellFormed
                        @Size(min = 1, max = 100, message = "must be 1 to 100 characters") String>
                labels,

        @Scalars @Nullable Map<String, @Nullable Object> attributes) {
    static final String CHANNEL = "[a-z0-9_-]{1,40}";

    /** Who said it, as the channel shows them. */
    public record NewAuthor(
            @NotNull(message = "is required") @Identifier String id,

            @WellFormed @Size(max = 200, message = "must not be longer than 200 characters") @Nullable
            String name,

            @WellFormed @Size(max = 200, message = "must not be longer than 200 characters") @Nullable
            String handle,

            @PositiveOrZero(message = "must not be negative") @Nullable
            Long followers) {}
}
