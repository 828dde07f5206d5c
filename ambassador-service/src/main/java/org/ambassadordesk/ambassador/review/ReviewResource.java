package org.ambassadordesk.ambassador.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.shown.ReplyText;
import org.ambassadordesk.ambassador.workspace.PageSize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Replies to read afterwards, over REST. */
@Path("/api/reviews")
@RunOnVirtualThread
public class ReviewResource {
    private static final int LONGEST_COMMENT = 2_000;

    private final CurrentPerson current;
    private final ReplyReview review;

    ReviewResource(CurrentPerson current, ReplyReview review) {
        this.current = current;
        this.review = review;
    }

    /** What waits. */
    @Schema(name = "ReviewList")
    public record ListView(List<SampleView> items) {}

    /** It is as it should be. */
    public record Fine(
            @Size(max = LONGEST_COMMENT) @ReplyText @Nullable
            String comment) {}

    /** It is not, and why. */
    public record NotFine(
            @NotBlank @Size(max = LONGEST_COMMENT) @ReplyText
            String comment) {}

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "Replies that went out alone and were drawn to be read afterwards",
            description = "By others, on topics I am authorized direct for; oldest first.")
    @APIResponse(responseCode = "200", description = "What waits to be read.")
    public ListView list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    PageSize limit,
            @Context HttpHeaders headers) {
        return new ListView(review.waiting(current.get(), limit.rows(), Phrases.in(headers.getAcceptableLanguages())));
    }

    @POST
    @Path("{id}/fine")
    @Operation(operationId = "reviewAsFine", summary = "It is as it should be")
    @APIResponse(responseCode = "200", description = "The verdict, taken down once.")
    @APIResponse(responseCode = "403", description = "Never by the author.")
    @APIResponse(responseCode = "409", description = "Somebody else was faster; the problem has their verdict.")
    public SampleView fine(UUID id, @Valid @NotNull Fine said, @Context HttpHeaders headers) {
        return review.fine(id, current.get(), said.comment(), Phrases.in(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("{id}/not-fine")
    @Operation(operationId = "reviewAsNotFine", summary = "It is not as it should be, and why")
    @APIResponse(responseCode = "200", description = "The verdict, taken down once.")
    @APIResponse(responseCode = "403", description = "Never by the author.")
    @APIResponse(responseCode = "409", description = "Somebody else was faster; the problem has their verdict.")
    public SampleView notFine(UUID id, @Valid @NotNull NotFine said, @Context HttpHeaders headers) {
        return review.notFine(id, current.get(), said.comment(), Phrases.in(headers.getAcceptableLanguages()));
    }
}
