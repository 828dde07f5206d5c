package org.ambassadordesk.ambassador.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.ambassadordesk.ambassador.access.CurrentPerson;

/** Guidelines that people take note of. */
@Path("/api/guidelines")
@RunOnVirtualThread
public class AcknowledgementResource {
    private final CurrentPerson current;
    private final Acknowledgements acknowledgements;

    AcknowledgementResource(CurrentPerson current, Acknowledgements acknowledgements) {
        this.current = current;
        this.acknowledgements = acknowledgements;
    }

    @POST
    @Path("{id}/versions/{version}/acknowledge")
    public void acknowledge(String id, int version) {
        acknowledgements.acknowledge(current.get().id(), id, version);
    }
}
