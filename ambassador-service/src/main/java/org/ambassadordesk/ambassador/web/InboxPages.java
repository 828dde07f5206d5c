package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The lists. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class InboxPages {
    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GET
    public Response home() {
        return Response.seeOther(URI.create("/inbox")).build();
    }

    @GET
    @Path("inbox")
    public TemplateInstance list(
            @QueryParam("view") @DefaultValue("mine") String view,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("q") @Nullable String query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done) {
        return inbox.list(new Inbox.Asked(view, topic, query, cursor), done);
    }
}
