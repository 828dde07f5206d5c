package org.ambassadordesk.ambassador.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;

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
    public Standing deliverAgain(UUID id) {
        return again.deliver(id, current.lead());
    }
}
