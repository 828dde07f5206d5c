package org.ambassadordesk.router.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.router.Problem;
import org.ambassadordesk.router.ProblemException;
import org.ambassadordesk.router.ProblemType;
import org.ambassadordesk.router.RoutingConfig;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.explanation.ServiceKey;
import org.ambassadordesk.router.live.ConfiguredPolicy;
import org.ambassadordesk.router.rerun.Rerun;
import org.ambassadordesk.router.rerun.Scenario;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Runs a recorded history through the desk's own rules once more. It keeps nothing and changes nothing. */
@Path("/v1/what-if")
public class WhatIfResource {
    /** It takes a whole processor for seconds; the desk that decides live needs the others. */
    private final Semaphore oneAtATime = new Semaphore(1);

    private final ServiceKey key;
    private final Supplier<RoutingPolicy> policies;

    WhatIfResource(ServiceKey key, RoutingConfig config) {
        this.key = key;
        this.policies = ConfiguredPolicy.of(config);
    }

    /** How it would have gone. */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "service")
    @Operation(
            operationId = "whatIf",
            summary = "A recorded history under another directory",
            description = "Who would have got what and when, had this directory been in force. Nothing is kept.")
    @RequestBody(
            required = true,
            description =
                    "directory: as the services tell it each other; until: nothing is looked at after that; waits: "
                            + "oldest first, each with its moments and what people needed for it; stays: when people "
                            + "were there, who is not named is there in every shift; reactions: whether people began what "
                            + "they were given then, who is not named always does",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "How each waiting would have gone",
            content = @Content(schema = @Schema(implementation = Supposition.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no scenario",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "The key is missing or wrong",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Another one runs",
            content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    public String suppose(@RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization, String body)
            throws JsonProcessingException {
        key.require(authorization);
        if (!oneAtATime.tryAcquire()) {
            throw new ProblemException(ProblemType.BUSY, "Another history is being run through; try again in seconds.");
        }
        try {
            RoutingPolicy policy = policies.get();
            Supposition supposed = new Supposition(policy.name(), new Rerun(scenario(body), policy).run());
            return EventCodec.json().writeValueAsString(supposed);
        } finally {
            oneAtATime.release();
        }
    }

    private static Scenario scenario(String body) {
        try {
            return EventCodec.json().readValue(body, Scenario.class);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.INVALID, "The body is no scenario: " + e.getOriginalMessage());
        }
    }
}
