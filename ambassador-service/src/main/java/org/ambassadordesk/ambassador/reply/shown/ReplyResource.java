package org.ambassadordesk.ambassador.reply.shown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyWriting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Writing replies, over REST. */
@Path("/api/conversations/{id}/replies")
@RunOnVirtualThread
public class ReplyResource {
    private static final int LONGEST_KEY = 255;

    private final CurrentPerson current;
    private final ReplyWriting writing;
    private final ReplyEvidence evidence;
    private final Deliveries deliveries;

    ReplyResource(CurrentPerson current, ReplyWriting writing, ReplyEvidence evidence, Deliveries deliveries) {
        this.current = current;
        this.writing = writing;
        this.evidence = evidence;
        this.deliveries = deliveries;
    }

    /** A text on trial; may be empty. */
    public record Trial(@NotNull @ReplyText String text) {}

    /**
     * A reply to hand in.
     *
     * @param seenVersion the conversation's version its author has read
     * @param askForApproval whether a second person should see it although the author might send alone
     * @param waitForCustomer whether it asks the customer something: until they answer, the clock for the end of the
     *     matter stands still
     * @param resolve whether the conversation is closed once it is let out
     */
    public record NewReply(
            @NotNull @ReplyText @Pattern(regexp = ReplyText.VISIBLE, message = "must say something")
            String text,

            @NotNull @Min(0) Long seenVersion,
            @Nullable Boolean askForApproval,
            @Nullable Boolean waitForCustomer,
            @Nullable Boolean resolve) {}

    /** All of a conversation, oldest first. */
    @Schema(name = "ReplyList")
    public record ListView(List<ReplyView> items) {}

    @GET
    @Operation(
            operationId = "listReplies",
            summary = "Every reply of a conversation, with what it was allowed by",
            description =
                    "Guideline versions and acknowledgements, findings, disclosure, autonomy, who decided, delivery.")
    @APIResponse(responseCode = "200", description = "Oldest first.")
    public ListView list(UUID id, @Context HttpHeaders headers) {
        return new ListView(evidence.of(id, current.get(), Phrases.in(headers.getAcceptableLanguages())));
    }

    @POST
    @Path("check")
    @Operation(operationId = "checkReply", summary = "Findings and the autonomy that would apply, before sending")
    @APIResponse(responseCode = "200", description = "What would happen.")
    public CheckView check(UUID id, @Valid @NotNull Trial trial, @Context HttpHeaders headers) {
        return CheckView.of(
                writing.check(id, current.get(), trial.text()),
                trial.text(),
                writing.toAcknowledge(id, current.get()),
                Phrases.in(headers.getAcceptableLanguages()));
    }

    /** 201 also where the same was handed in before: the answer names that reply. */
    @POST
    @Operation(
            operationId = "submitReply",
            summary = "Hand a reply in",
            description =
                    "Approved at once, or submitted for a second person, as guidelines and autonomy say. The same "
                            + "Idempotency-Key with the same body gives the same reply. resolve: the conversation is "
                            + "closed once it is let out.")
    @APIResponse(
            responseCode = "201",
            description = "approved: it goes out; submitted: a second person sees it first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplyView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not authorized for this topic, or a guideline is to be acknowledged first.")
    @APIResponse(
            responseCode = "409",
            description = "The customer or a colleague wrote after seenVersion, or somebody else holds it; since has "
                    + "what came.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A guideline blocks it, findings say where; or the Idempotency-Key belongs to another request.")
    public Response submit(
            UUID id,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = LONGEST_KEY) @ReplyText @Nullable String key,
            @Valid @NotNull NewReply reply,
            @Context HttpHeaders headers) {
        Phrases phrases = Phrases.in(headers.getAcceptableLanguages());
        ReplyWriting.Draft draft = new ReplyWriting.Draft(
                reply.text(),
                reply.seenVersion(),
                Boolean.TRUE.equals(reply.askForApproval()),
                key,
                phrases,
                Boolean.TRUE.equals(reply.waitForCustomer()),
                Boolean.TRUE.equals(reply.resolve()));
        ReplyView submitted = view(writing.submit(id, current.get(), draft), phrases);
        return Response.created(URI.create("/api/replies/" + submitted.id()))
                .entity(submitted)
                .build();
    }

    private ReplyView view(Reply reply, Phrases phrases) {
        return ReplyView.of(reply, deliveries.find(reply.id()).orElse(null), phrases);
    }
}
