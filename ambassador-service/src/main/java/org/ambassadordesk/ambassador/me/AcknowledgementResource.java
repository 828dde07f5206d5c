package org.ambassadordesk.ambassador.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

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
    @Operation(
            operationId = "acknowledgeGuideline",
            summary = "I have read this version of a guideline",
            description = "Said again it changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void acknowledge(String id, int version) {
        acknowledgements.acknowledge(current.get().id(), id, version);
    }
}
