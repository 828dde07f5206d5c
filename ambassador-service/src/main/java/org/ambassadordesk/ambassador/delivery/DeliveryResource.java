package org.ambassadordesk.ambassador.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a person decides about a delivery that was given up. */
@Path("/api/replies/{id}")
@RunOnVirtualThread
public class DeliveryResource {
    private final CurrentPerson current;
    private final DeliveryAgain again;

    DeliveryResource(CurrentPerson current, DeliveryAgain again) {
        this.current = current;
        this.again = again;
    }

    /** Tried once more, under the same webhook-id; by a team lead. */
    @POST
    @Path("deliver-again")
    @Operation(
            operationId = "deliverAgain",
            summary = "Try a failed or unknown delivery once more, as team lead",
            description = "Under the same webhook-id, so that the receiver can tell.")
    @APIResponse(responseCode = "200", description = "How the delivery stands.")
    @APIResponse(responseCode = "403", description = "Only a team lead may.")
    @APIResponse(responseCode = "409", description = "It is not given up.")
    public Standing deliverAgain(UUID id) {
        return again.deliver(id, current.lead());
    }
}
