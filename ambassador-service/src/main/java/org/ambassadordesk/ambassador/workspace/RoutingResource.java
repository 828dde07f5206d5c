package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Why a conversation went where it went, in the router's own words. */
@Path("/api/conversations/{id}/routing")
@RunOnVirtualThread
public class RoutingResource {
    private final CurrentPerson current;
    private final Conversations conversations;
    private final RouterConnector router;

    RoutingResource(CurrentPerson current, Conversations conversations, RouterConnector router) {
        this.current = current;
        this.conversations = conversations;
        this.router = router;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainRouting",
            summary = "Every decision about a conversation, with its reasons",
            description = "Oldest first: who could have taken it, the failed predicate of each person who could not, "
                    + "terms and versions; in words by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions and the assignments, as response-router keeps them.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "503", description = "The router does not answer; Retry-After says when to ask again.")
    public String routing(UUID id, @HeaderParam("Accept-Language") @DefaultValue("en") String languages) {
        return router.routing(conversations.visible(id, current.get()).id(), languages);
    }
}
