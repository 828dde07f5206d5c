package org.ambassadordesk.router.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.router.Problem;
import org.ambassadordesk.router.live.DeskWriting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Tells the other services what somebody would get next. Nobody has it yet: others may be faster. */
@Path("/v1/ambassadors/{id}/upcoming")
public class UpcomingResource {
    private static final int MOST = 5;

    private final DeskWriting writing;
    private final ServiceKey key;

    UpcomingResource(DeskWriting writing, ServiceKey key) {
        this.writing = writing;
        this.key = key;
    }

    /** Waiting conversations, in the order in which this person would get them if nothing else happened. */
    public record Upcoming(String ambassador, List<UUID> conversations) {}

    /** By the same policy that will decide; nothing is assigned. */
    @GET
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "service")
    @Operation(
            operationId = "upcoming",
            summary = "What somebody would get next",
            description = "At most five, best first, by the policy that will decide; nobody has them yet. Empty where"
                    + " nobody is called so.")
    @APIResponse(responseCode = "200", description = "The conversations")
    @APIResponse(
            responseCode = "401",
            description = "The key is missing or wrong",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    public Upcoming upcoming(
            @PathParam("id") String id, @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.require(authorization);
        return new Upcoming(id, writing.upcoming(id, MOST));
    }
}
