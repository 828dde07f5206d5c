package org.ambassadordesk.ambassador.approval;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.shown.ReplyText;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Decisions about one waiting reply, over REST. */
@Path("/api/replies/{id}")
@RunOnVirtualThread
public class DecisionResource {
    private static final int LONGEST_COMMENT = 2_000;

    private final CurrentPerson current;
    private final ReplyApproval approval;
    private final Deliveries deliveries;

    DecisionResource(CurrentPerson current, ReplyApproval approval, Deliveries deliveries) {
        this.current = current;
        this.approval = approval;
        this.deliveries = deliveries;
    }

    /** The approver's wording, where it is not the author's. */
    public record Approve(
            @ReplyText @Pattern(regexp = ReplyText.VISIBLE, message = "must say something") @Nullable
            String text) {}

    /** A wording on trial; may be empty. */
    public record Wording(@NotNull @ReplyText String text) {}

    /** What should be different, or why it must not go out. */
    public record Remark(
            @NotBlank @Size(max = LONGEST_COMMENT) @ReplyText
            String comment) {}

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveReply",
            summary = "Let it out",
            description = "With text: in the approver's wording, which is checked like any other.")
    @APIResponse(responseCode = "200", description = "The reply.")
    @APIResponse(responseCode = "403", description = "Never by the author, and only by who is authorized direct.")
    @APIResponse(
            responseCode = "409",
            description = "The customer wrote since, or it was decided already; the problem has the present state.")
    @APIResponse(responseCode = "422", description = "A guideline blocks the approver's wording.")
    public ReplyView approve(UUID id, @Valid @Nullable Approve approve, @Context HttpHeaders headers) {
        Phrases phrases = Phrases.in(headers.getAcceptableLanguages());
        return view(approval.approve(id, current.get(), approve == null ? null : approve.text(), phrases), phrases);
    }

    /** Without a body, whatever type it is said to have: some clients always name one. */
    @POST
    @Path("approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public ReplyView approveAsItIs(UUID id, @Context HttpHeaders headers) {
        if (headers.getLength() > 0 || headers.getHeaderString("Transfer-Encoding") != null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the approver's wording as JSON.");
        }
        Phrases phrases = Phrases.in(headers.getAcceptableLanguages());
        return view(approval.approve(id, current.get(), null, phrases), phrases);
    }

    @POST
    @Path("check")
    @Operation(
            operationId = "checkApproval",
            summary = "What another wording would change, and what guidelines say about it",
            description = "Nothing is kept.")
    @APIResponse(responseCode = "200", description = "The difference word by word, and the findings.")
    @APIResponse(responseCode = "403", description = "Never by the author, and only by who is authorized direct.")
    public ReplyApproval.Rewording check(UUID id, @Valid @NotNull Wording wording, @Context HttpHeaders headers) {
        return approval.trial(id, current.get(), wording.text(), Phrases.in(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("send-back")
    @Operation(operationId = "sendBackReply", summary = "Ask the author for another wording")
    @APIResponse(responseCode = "200", description = "The reply.")
    @APIResponse(responseCode = "403", description = "Never by the author, and only by who is authorized direct.")
    @APIResponse(
            responseCode = "409",
            description = "The customer wrote since, or it was decided already; the problem has the present state.")
    public ReplyView sendBack(UUID id, @Valid @NotNull Remark remark, @Context HttpHeaders headers) {
        return view(
                approval.sendBack(id, current.get(), remark.comment()), Phrases.in(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("reject")
    @Operation(operationId = "rejectReply", summary = "Do not let it out")
    @APIResponse(responseCode = "200", description = "The reply.")
    @APIResponse(responseCode = "403", description = "Never by the author, and only by who is authorized direct.")
    @APIResponse(
            responseCode = "409",
            description = "The customer wrote since, or it was decided already; the problem has the present state.")
    public ReplyView reject(UUID id, @Valid @NotNull Remark remark, @Context HttpHeaders headers) {
        return view(approval.reject(id, current.get(), remark.comment()), Phrases.in(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("withdraw")
    @Operation(operationId = "withdrawReply", summary = "Take back one that still waits, as its author")
    @APIResponse(responseCode = "200", description = "The reply.")
    @APIResponse(responseCode = "403", description = "Only by the author.")
    @APIResponse(
            responseCode = "409",
            description = "The customer wrote since, or it was decided already; the problem has the present state.")
    public ReplyView withdraw(UUID id, @Context HttpHeaders headers) {
        return view(approval.withdraw(id, current.get()), Phrases.in(headers.getAcceptableLanguages()));
    }

    private ReplyView view(Reply reply, Phrases phrases) {
        return ReplyView.of(reply, deliveries.find(reply.id()).orElse(null), phrases);
    }
}
