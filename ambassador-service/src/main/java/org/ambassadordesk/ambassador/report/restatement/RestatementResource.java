package org.ambassadordesk.ambassador.report.restatement;

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
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.report.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Restatements over HTTP. */
@Path("/api/reports/restatements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RestatementResource {
    private final Restatements restatements;
    private final Verdicts verdicts;
    private final CurrentPerson current;

    RestatementResource(Restatements restatements, Verdicts verdicts, CurrentPerson current) {
        this.restatements = restatements;
        this.verdicts = verdicts;
        this.current = current;
    }

    /**
     * What is to be judged anew.
     *
     * @param topic null for all that the asking person leads
     */
    public record RestatementWish(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable String topic,
            @NotBlank @Size(min = 10, max = 500) String reason) {}

    /** Restatements, newest first. */
    public record RestatementList(List<Restatement> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restate",
            summary = "Judge a period that is over anew",
            description =
                    "Under the present targets and calendars. What was promised then is kept and can be asked for "
                            + "(verdicts=original); who, when and why stands wherever the new verdicts are shown, and in the audit trail.")
    @APIResponse(responseCode = "201", description = "Judged anew.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Response restate(@Valid @NotNull RestatementWish wish) {
        if (!wish.from().isBefore(wish.to())) {
            throw ProblemException.invalid("to", "must be after from");
        }
        Restatement restatement =
                restatements.restate(current.lead(), new Period(wish.from(), wish.to()), wish.topic(), wish.reason());
        return Response.status(Response.Status.CREATED).entity(restatement).build();
    }

    @GET
    @Operation(operationId = "restatements", summary = "What was judged anew")
    @APIResponse(responseCode = "200", description = "Newest first.")
    public RestatementList list() {
        return new RestatementList(restatements.touching(
                current.lead(), new Period(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "restatement",
            summary = "One restatement and the verdicts it turned",
            description =
                    "effect counts kept and missed promises before and after, as they were when it was made. None of "
                            + "it, and no single verdict, where the desk protects small groups (measuring.smallest_group).")
    @APIResponse(responseCode = "200", description = "Up to 200 verdicts that it turned, oldest conversation first.")
    @APIResponse(responseCode = "404", description = "There is none of that id that this person may see figures of.")
    public Verdicts.Turned turned(UUID id) {
        return verdicts.turnedBy(id, current.lead());
    }
}
