package org.ambassadordesk.ambassador.whatif;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What if, over HTTP. */
@Path("/api/what-if")
@RunOnVirtualThread
public class WhatIfResource {
    private final WhatIf whatIf;
    private final CurrentPerson current;

    WhatIfResource(WhatIf whatIf, CurrentPerson current) {
        this.whatIf = whatIf;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "whatIf",
            summary = "How the last days would have gone otherwise",
            description =
                    "Runs the recorded arrivals and answers of the last days through the routing model, under the "
                            + "present directory and under another one. Nothing is kept or changed.")
    @APIResponse(responseCode = "200", description = "What happened, the same again, and otherwise, side by side.")
    @APIResponse(responseCode = "400", description = "A change names what does not exist, or too many days.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    @APIResponse(responseCode = "503", description = "The router does not answer, or answers somebody else.")
    public WhatIfView suppose(@NotNull @Valid WhatIfQuestion question) {
        return whatIf.suppose(current.lead(), question);
    }
}
