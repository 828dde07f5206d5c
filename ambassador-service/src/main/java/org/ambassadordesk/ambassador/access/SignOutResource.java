package org.ambassadordesk.ambassador.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way out. */
@Path("/sign-out")
public class SignOutResource {
    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(new NewCookie.Builder("desk-session")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }
}
