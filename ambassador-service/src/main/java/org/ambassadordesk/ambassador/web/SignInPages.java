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
import org.ambassadordesk.ambassador.web.frame.Reading;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/** The door. */
@Path("/sign-in")
@RunOnVirtualThread
public class SignInPages {
    private final CurrentDirectory directory;
    private final Reading reading;

    SignInPages(CurrentDirectory directory, Reading reading) {
        this.directory = directory;
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance door(@QueryParam("failed") @Nullable String failed) {
        Words words = reading.words();
        String problem =
                switch (failed) {
                    case null -> null;
                    case "wait" -> words.frame().tooManyAttempts();
                    default -> words.frame().wrongPassword();
                };
        return Screens.signIn(directory.get().desk().name(), problem).setLocale(words.locale());
    }
}
