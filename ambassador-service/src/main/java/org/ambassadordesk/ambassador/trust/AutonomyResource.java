package org.ambassadordesk.ambassador.trust;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.reply.shown.ReplyText;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Earned autonomy, over REST; for team leads and administrators. */
@Path("/api/autonomy")
@RunOnVirtualThread
public class AutonomyResource {
    private static final int LONGEST_COMMENT = 2_000;

    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final EarnedAutonomy earned;

    AutonomyResource(CurrentPerson current, CurrentDirectory directory, EarnedAutonomy earned) {
        this.current = current;
        this.directory = directory;
        this.earned = earned;
    }

    /** What is proposed. */
    public record ProposalsView(List<ProposalView> items) {}

    /** What was decided. */
    public record DecisionsView(List<AutonomyDecision> items) {}

    /** To what was proposed: a proposal that has changed meanwhile is not decided by accident. */
    public record Accepted(
            @NotNull Autonomy to,

            @Size(max = LONGEST_COMMENT) @ReplyText @Nullable
            String comment) {}

    /** The same, and why not. */
    public record Declined(
            @NotNull Autonomy to,

            @NotBlank @Size(max = LONGEST_COMMENT) @ReplyText
            String comment) {}

    @GET
    @Path("proposals")
    @Operation(
            operationId = "listAutonomyProposals",
            summary = "Whose record speaks for more or less autonomy",
            description = "With the evidence and the rule; nothing changes by itself.")
    @APIResponse(responseCode = "200", description = "On the topics I lead.")
    public ProposalsView proposals() {
        ReviewRules.Trust rule = directory.get().desk().reviewRules().trust();
        return new ProposalsView(earned.proposals(current.lead()).stream()
                .map(proposal -> ProposalView.of(proposal, rule))
                .toList());
    }

    @GET
    @Path("decisions")
    @Operation(operationId = "listAutonomyDecisions", summary = "What leads decided, latest first")
    @APIResponse(responseCode = "200", description = "On the topics I lead.")
    public DecisionsView decisions() {
        return new DecisionsView(earned.decisions(current.lead()));
    }

    @POST
    @Path("proposals/{ambassador}/{topic}/accept")
    @Operation(
            operationId = "acceptAutonomyProposal",
            summary = "Change the authorization as proposed",
            description = "A new version of the directory. Said again by the same person it changes nothing.")
    @APIResponse(responseCode = "200", description = "The decision.")
    @APIResponse(responseCode = "403", description = "Not a lead of the topic's team, or about oneself.")
    @APIResponse(responseCode = "409", description = "Somebody else decided already.")
    public AutonomyDecision accept(String ambassador, String topic, @Valid @NotNull Accepted accepted) {
        return earned.accept(ambassador, topic, accepted.to(), accepted.comment(), current.lead());
    }

    @POST
    @Path("proposals/{ambassador}/{topic}/decline")
    @Operation(
            operationId = "declineAutonomyProposal",
            summary = "Leave it as it is",
            description = "Proposed again only on what is found from now on.")
    @APIResponse(responseCode = "200", description = "The decision.")
    @APIResponse(responseCode = "403", description = "Not a lead of the topic's team, or about oneself.")
    @APIResponse(responseCode = "409", description = "Somebody else decided already.")
    public AutonomyDecision decline(String ambassador, String topic, @Valid @NotNull Declined declined) {
        return earned.decline(ambassador, topic, declined.to(), declined.comment(), current.lead());
    }
}
