package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentSource;

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
    public CommentStatus show(UUID id) {
        return statuses.show(id, current.get().id());
    }
}
