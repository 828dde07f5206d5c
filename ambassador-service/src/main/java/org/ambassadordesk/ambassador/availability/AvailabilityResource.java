package org.ambassadordesk.ambassador.availability;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who is there, over REST: everybody says it for themselves, leads for their team. */
@Path("/api/ambassadors")
@RunOnVirtualThread
public class AvailabilityResource {
    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final Availability availability;

    AvailabilityResource(CurrentPerson current, CurrentDirectory directory, Availability availability) {
        this.current = current;
        this.directory = directory;
        this.availability = availability;
    }

    /** What somebody says; without {@code until} it holds until they say something else. */
    public record NewAvailability(
            @NotNull AvailabilityState state,
            @Nullable @Future Instant until) {}

    /** What holds now. */
    public record AvailabilityView(
            String ambassador,
            AvailabilityState state,
            @Nullable Instant until) {}

    @POST
    @Path("{id}/availability")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sayAvailability",
            summary = "Who is there",
            description = "Everybody for themselves, team leads for their teams.")
    @APIResponse(responseCode = "200", description = "What holds now.")
    @APIResponse(responseCode = "403", description = "Only a lead of their team may say so for others.")
    public AvailabilityView say(String id, @Valid @NotNull NewAvailability said) {
        Person person = current.get();
        Ambassador ambassador = directory
                .get()
                .ambassador(id)
                .filter(known -> known.id().equals(person.id()) || person.isLead())
                .orElseThrow(() -> ProblemException.notFound("ambassador"));
        if (!id.equals(person.id()) && !person.leads(ambassador.team())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a lead of their team may say so for others.");
        }
        availability.say(id, said.state(), said.until(), person.id());
        return new AvailabilityView(id, said.state(), said.until());
    }
}
