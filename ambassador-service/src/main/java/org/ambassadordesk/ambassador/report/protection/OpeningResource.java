package org.ambassadordesk.ambassador.report.protection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Openings over HTTP. */
@Path("/api/reports/openings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpeningResource {
    private final Openings openings;
    private final CurrentPerson current;

    OpeningResource(Openings openings, CurrentPerson current) {
        this.openings = openings;
        this.current = current;
    }

    /**
     * Whose figures somebody wants to see.
     *
     * @param until when it ends by itself
     */
    public record OpeningWish(
            @NotBlank String ambassador,
            @NotBlank @Size(min = 10, max = 500) String reason,
            @NotNull Instant until) {}

    /** Openings, newest first. */
    public record OpeningList(List<Opening> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askForOpening", summary = "Ask to see one person's figures")
    @APIResponse(responseCode = "201", description = "Asked; a second person has to agree.")
    @APIResponse(responseCode = "403", description = "Not here, or not that person; detail says why.")
    public Response ask(@Valid @NotNull OpeningWish wish) {
        Opening opening = openings.ask(current.lead(), wish.ambassador(), wish.reason(), wish.until());
        return Response.status(Response.Status.CREATED).entity(opening).build();
    }

    @GET
    @Operation(
            operationId = "openings",
            summary = "What was asked to be opened",
            description =
                    "What the asking person asked for or agreed to, and what is about people they lead or themselves.")
    @APIResponse(responseCode = "200", description = "Newest first.")
    public OpeningList list() {
        return new OpeningList(openings.concerning(current.lead()));
    }

    @POST
    @Path("{id}/agree")
    @Operation(operationId = "agreeToOpening", summary = "Agree, as the second person")
    @APIResponse(responseCode = "200", description = "The opening; again is the same.")
    @APIResponse(responseCode = "403", description = "Closed to the asking person; detail says why.")
    public Opening agree(UUID id) {
        return openings.agree(current.lead(), id);
    }
}
