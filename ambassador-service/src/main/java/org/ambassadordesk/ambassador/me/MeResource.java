package org.ambassadordesk.ambassador.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.workspace.ConversationDetails;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What concerns the person asking, over REST. */
@Path("/api/me")
@RunOnVirtualThread
public class MeResource {
    /** Nothing waits for this person, or they can take no more. */
    private static final Set<String> NOTHING = Set.of("nothing-for-you", "at-capacity");

    private final CurrentPerson current;
    private final Self self;
    private final NextConversation next;
    private final ConversationDetails details;

    MeResource(CurrentPerson current, Self self, NextConversation next, ConversationDetails details) {
        this.current = current;
        this.self = self;
        this.next = next;
        this.details = details;
    }

    /** "I have so many minutes." */
    public record Minutes(@NotNull @Min(1) @Max(720) Integer minutes) {}

    /** What would probably come next. Nobody has it yet: others may be faster, and more urgent things may come. */
    public record Preview(List<ConversationLine> items, boolean revocable) {}

    @GET
    @Operation(
            operationId = "me",
            summary = "Who is asking",
            description = "Role, team, authorizations with autonomy, guidelines still to acknowledge.")
    @APIResponse(responseCode = "200", description = "The person.")
    public MeView me() {
        return self.describe(current.get());
    }

    @POST
    @Path("next")
    @Operation(operationId = "next", summary = "Give me the best comment for me now")
    @APIResponse(
            responseCode = "200",
            description = "Assigned to the asking person now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(
            responseCode = "204",
            description =
                    "Nothing for this person now; the header Desk-Reason says which: nothing-for-you or at-capacity.")
    @APIResponse(responseCode = "409", description = "The person cannot be given anything, for instance while away.")
    public Response next(@Context HttpHeaders headers) {
        return answer(next.next(self.asAmbassador(current.get())), headers);
    }

    @POST
    @Path("available")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "availableFor", summary = "I have so many minutes")
    @APIResponse(
            responseCode = "200",
            description = "Assigned to the asking person now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The router has not answered yet; the stream brings what it decides.")
    @APIResponse(
            responseCode = "204",
            description =
                    "Nothing for this person now; the header Desk-Reason says which: nothing-for-you or at-capacity.")
    @APIResponse(responseCode = "409", description = "The person cannot be given anything, for instance while away.")
    public Response available(@Valid @NotNull Minutes have, @Context HttpHeaders headers) {
        return answer(next.within(self.asAmbassador(current.get()), have.minutes()), headers);
    }

    @GET
    @Path("preview")
    @Operation(
            operationId = "preview",
            summary = "What would probably come next",
            description = "Nobody has it yet: others may be faster.")
    @APIResponse(responseCode = "200", description = "Best first.")
    public Preview preview() {
        return new Preview(next.preview(current.get(), self.asAmbassador(current.get())), true);
    }

    private Response answer(RouterAnswer answer, HttpHeaders headers) {
        return switch (answer) {
            case RouterAnswer.Done done ->
                Response.ok(details.showDone(done.conversationId(), current.get(), headers.getAcceptableLanguages()))
                        .build();
            case RouterAnswer.Later _, RouterAnswer.WithReply _ ->
                Response.accepted(Map.of("state", "pending")).build();
            case RouterAnswer.Refused refused
            when NOTHING.contains(refused.code()) ->
                Response.noContent().header("Desk-Reason", refused.code()).build();
            case RouterAnswer.Refused refused ->
                throw new ProblemException(ProblemType.REFUSED, "{0}", refused.sentence()).with("code", refused.code());
        };
    }
}
