package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What became of a comment, for the system that posted it. */
@Path("/api/comments")
@RunOnVirtualThread
public class CommentStatusResource {
    private final CurrentSource current;
    private final CommentStatuses statuses;

    CommentStatusResource(CurrentSource current, CommentStatuses statuses) {
        this.current = current;
        this.statuses = statuses;
    }

    /** By the source's own key, not by sign-in. */
    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "commentStatus",
            summary = "What became of a source's own comment",
            description = "For posting systems, by the key they post with. A comment is known a moment after it was "
                    + "accepted; until then, and for comments of other sources: 404.")
    @APIResponse(
            responseCode = "200",
            description = "Assignee and reply are null until the customer can read the reply.")
    public CommentStatus show(UUID id) {
        return statuses.show(id, current.get().id());
    }
}
