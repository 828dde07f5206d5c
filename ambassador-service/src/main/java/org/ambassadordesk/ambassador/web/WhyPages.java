package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.explanation.Explanation;
import org.ambassadordesk.ambassador.explanation.RoutingView;
import org.ambassadordesk.ambassador.explanation.RoutingWords;

/** Why a conversation went to whom it went, decision by decision, newest first. */
@Path("/conversations/{id}/why")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WhyPages {
    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final Explanation explanation;

    WhyPages(CurrentPerson current, CurrentDirectory directory, Explanation explanation) {
        this.current = current;
        this.directory = directory;
        this.explanation = explanation;
    }

    @GET
    public TemplateInstance why(UUID id, @Context HttpHeaders headers) {
        RoutingWords words = RoutingWords.in(headers.getAcceptableLanguages(), directory.get());
        return Screen.why(words, explanation.explain(id, current.get(), words));
    }

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Screen {
        private Screen() {}

        static native TemplateInstance why(RoutingWords words, RoutingView routing);
    }
}
