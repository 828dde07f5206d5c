package org.ambassadordesk.ambassador.reply.shown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyWriting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One reply, over REST. */
@Path("/api/replies/{id}")
@RunOnVirtualThread
public class KeptReplyResource {
    private final CurrentPerson current;
    private final ReplyWriting writing;
    private final Deliveries deliveries;

    KeptReplyResource(CurrentPerson current, ReplyWriting writing, Deliveries deliveries) {
        this.current = current;
        this.writing = writing;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(operationId = "showReply", summary = "One reply, with how its delivery stands")
    @APIResponse(responseCode = "200", description = "The reply.")
    public ReplyView show(UUID id, @Context HttpHeaders headers) {
        Reply reply = writing.show(id, current.get());
        return ReplyView.of(
                reply, deliveries.find(reply.id()).orElse(null), Phrases.in(headers.getAcceptableLanguages()));
    }
}
