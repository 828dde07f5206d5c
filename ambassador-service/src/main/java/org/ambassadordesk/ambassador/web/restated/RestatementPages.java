package org.ambassadordesk.ambassador.web.restated;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.restatement.Verdicts;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Frame;

/** What one restatement changed, for leads. */
@Path("/reports/restatements/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RestatementPages {
    private final Visitor visitor;
    private final Verdicts verdicts;

    RestatementPages(Visitor visitor, Verdicts verdicts) {
        this.visitor = visitor;
        this.verdicts = verdicts;
    }

    @GET
    public TemplateInstance show(UUID id) {
        Verdicts.Turned turned = verdicts.turnedBy(id, visitor.lead());
        return visitor.in(Screen.restatement(
                visitor.frame("reports", null), RestatementPage.of(turned, visitor.directory(), visitor.words())));
    }

    @CheckedTemplate(basePath = "web/report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Screen {
        private Screen() {}

        static native TemplateInstance restatement(Frame frame, RestatementPage page);
    }
}
