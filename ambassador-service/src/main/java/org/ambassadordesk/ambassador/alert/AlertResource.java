package org.ambassadordesk.ambassador.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Alerts over HTTP, for leads. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlertResource {
    private static final int MOST = 100;

    private final AlertWatch watch;
    private final CurrentPerson current;

    AlertResource(AlertWatch watch, CurrentPerson current) {
        this.watch = watch;
        this.current = current;
    }

    /** What went wrong lately, newest first; what still does has no end. */
    public record Alerts(List<Alert> items) {}

    @GET
    @Operation(operationId = "alerts", summary = "What went wrong lately")
    @APIResponse(
            responseCode = "200",
            description =
                    "Newest first, about all topics or topics of the asking person's teams; what still goes wrong "
                            + "has no end.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Alerts latest() {
        return new Alerts(watch.latest(current.lead(), MOST));
    }
}
