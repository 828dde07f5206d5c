package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;

/** Why a conversation went where it went, in the router's own words. */
@Path("/api/conversations/{id}/routing")
@RunOnVirtualThread
public class RoutingResource {
    private final CurrentPerson current;
    private final Conversations conversations;
    private final RouterConnector router;

    RoutingResource(CurrentPerson current, Conversations conversations, RouterConnector router) {
        this.current = current;
        this.conversations = conversations;
        this.router = router;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String routing(UUID id, @HeaderParam("Accept-Language") @DefaultValue("en") String languages) {
        return router.routing(conversations.visible(id, current.get()).id(), languages);
    }
}
