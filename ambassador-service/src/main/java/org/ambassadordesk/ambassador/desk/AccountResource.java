package org.ambassadordesk.ambassador.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ambassadordesk.ambassador.access.CurrentPerson;

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
    public Response renew(String id) {
        String password = renewal.renew(id, current.get());
        return Response.ok(new PasswordView(id, password))
                .header("Cache-Control", "no-store")
                .build();
    }
}
