package org.ambassadordesk.ambassador.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Passwords over REST: everybody renews their own, leads those of their teams. */
@Path("/api/accounts")
@RunOnVirtualThread
public class AccountResource {
    private final CurrentPerson current;
    private final PasswordRenewal renewal;

    AccountResource(CurrentPerson current, PasswordRenewal renewal) {
        this.current = current;
        this.renewal = renewal;
    }

    /** A new password, shown once. */
    public record PasswordView(String account, String password) {}

    @POST
    @Path("{id}/password")
    @Operation(
            operationId = "renewPassword",
            summary = "A new password",
            description = "One's own, or as team lead those of one's teams.")
    @APIResponse(
            responseCode = "200",
            description = "Shown once; only a hash is kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PasswordView.class)))
    @APIResponse(responseCode = "403", description = "Neither your own nor of your teams.")
    public Response renew(String id) {
        String password = renewal.renew(id, current.get());
        return Response.ok(new PasswordView(id, password))
                .header("Cache-Control", "no-store")
                .build();
    }
}
