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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(description = "The comment's id in the source.", maxLength = 200) @Identifier @Nullable
        String externalId,

        @NotNull(message = "is required") @Pattern(regexp = CHANNEL, message = "must be 1 to 40 of a-z, 0-9, _ and -")
        String channel,

        @Schema(description = "Plain or HTML. Required where there is no rating.", maxLength = 20_000)
        @WellFormed
        @Nullable
        String text,

        @NotNull(message = "is required") @Valid NewAuthor author,

        @Schema(description = "RFC 3339 with an offset; a time that cannot be is shown, not trusted.") @Nullable
        Instant postedAt,

        @Schema(description = "Comments of one thread are one conversation.", maxLength = 200) @Identifier @Nullable
        String threadId,

        @Schema(description = "External id of the comment this answers.", maxLength = 200) @Identifier @Nullable
        String inReplyTo,

        @Schema(description = "Where it can be read; http or https.", maxLength = 2_000) @WebAddress @Nullable
        String url,

        @Schema(description = "BCP 47; detected where absent.", maxLength = 35) @LanguageTag @Nullable
        String language,

        @Schema(description = "Counts where the source may set it.", maxLength = 200) @Identifier @Nullable
        String topic,

        @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") @Nullable
        Integer rating,

        @Size(max = 20, message = "must not be more than 20") @Nullable
        List<
                        @NotNull(message = "must not be null") @WellFormed
                        @Size(min = 1, max = 100, message = "must be 1 to 100 characters") String>
                labels,

        @Schema(description = "Up to 50 texts (to 2,000 characters), finite numbers, true or false.") @Scalars @Nullable
        Map<String, @Nullable Object> attributes) {
    static final String CHANNEL = "[a-z0-9_-]{1,40}";

    /** Who said it, as the channel shows them. */
    public record NewAuthor(
            @NotNull(message = "is required")
            @Schema(description = "The channel's id of the author.", maxLength = 200)
            @Identifier
            String id,

            @WellFormed @Size(max = 200, message = "must not be longer than 200 characters") @Nullable
            String name,

            @WellFormed @Size(max = 200, message = "must not be longer than 200 characters") @Nullable
            String handle,

            @PositiveOrZero(message = "must not be negative") @Nullable
            Long followers) {}
}
