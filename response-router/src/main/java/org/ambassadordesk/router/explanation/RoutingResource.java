package org.ambassadordesk.router.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.router.Problem;
import org.ambassadordesk.router.ProblemException;
import org.ambassadordesk.router.ProblemType;
import org.ambassadordesk.router.store.DecisionLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jboss.resteasy.reactive.RestHeader;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells the other services what was decided, and why. */
@Path("/v1/conversations/{id}/routing")
@SecurityScheme(
        securitySchemeName = "service",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The services' own credential, DESK_SERVICE_KEY.")
public class RoutingResource {
    private final Jdbi jdbi;
    private final ServiceKey key;

    RoutingResource(Jdbi jdbi, ServiceKey key) {
        this.jdbi = jdbi;
        this.key = key;
    }

    /** Every decision about a conversation, in full. */
    @GET
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "service")
    @Operation(
            operationId = "routing",
            summary = "Every decision about a conversation",
            description = "Oldest first: who could have taken it, why each other person could not, and what decided.")
    @APIResponse(responseCode = "200", description = "The decisions and the assignments")
    @APIResponse(
            responseCode = "401",
            description = "The key is missing or wrong",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such conversation",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    public RoutingView routing(
            @PathParam("id") String id, @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.require(authorization);
        return uuid(id).flatMap(conversation -> jdbi.withHandle(handle -> DecisionLog.of(conversation, handle))
                        .map(log -> RoutingView.of(conversation, log)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such conversation."));
    }

    /** What is no id names no conversation. */
    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
