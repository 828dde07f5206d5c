package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.explanation.Explanation;
import org.ambassadordesk.ambassador.explanation.RoutingView;
import org.ambassadordesk.ambassador.explanation.RoutingWords;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Frame;

/** Why a conversation went to whom it went, decision by decision, newest first. */
@Path("/conversations/{id}/why")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WhyPages {
    private final Visitor visitor;
    private final Explanation explanation;

    WhyPages(Visitor visitor, Explanation explanation) {
        this.visitor = visitor;
        this.explanation = explanation;
    }

    @GET
    public TemplateInstance why(UUID id) {
        RoutingWords words = RoutingWords.in(List.of(visitor.words().locale()), visitor.directory());
        var routing = explanation.explain(id, visitor.person(), words);
        return visitor.in(Screen.why(visitor.frame("inbox", null), words, routing));
    }

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Screen {
        private Screen() {}

        static native TemplateInstance why(Frame frame, RoutingWords words, RoutingView routing);
    }
}
