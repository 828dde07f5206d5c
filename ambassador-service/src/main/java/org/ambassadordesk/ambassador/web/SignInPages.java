package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.jspecify.annotations.Nullable;

/** The door. */
@Path("/sign-in")
@RunOnVirtualThread
public class SignInPages {
    private final CurrentDirectory directory;

    SignInPages(CurrentDirectory directory) {
        this.directory = directory;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance door(@QueryParam("failed") @Nullable String failed) {
        String problem =
                switch (failed) {
                    case null -> null;
                    case "wait" -> "Too many attempts. Wait a minute, then try again.";
                    default -> "Name or password is wrong.";
                };
        return Screens.signIn(directory.get().desk().name(), problem);
    }
}
