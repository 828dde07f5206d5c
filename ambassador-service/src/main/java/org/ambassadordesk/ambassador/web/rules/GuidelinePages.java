package org.ambassadordesk.ambassador.web.rules;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.guideline.document.GuidelineDocuments;
import org.ambassadordesk.ambassador.guideline.document.GuidelineView;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.jspecify.annotations.Nullable;

/** The guidelines in force for whoever looks, and every version of each. */
@Path("/guidelines")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuidelinePages {
    private final Visitor visitor;
    private final GuidelineDocuments documents;
    private final Acknowledgements acknowledgements;

    GuidelinePages(Visitor visitor, GuidelineDocuments documents, Acknowledgements acknowledgements) {
        this.visitor = visitor;
        this.documents = documents;
        this.acknowledgements = acknowledgements;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        Person reader = visitor.person();
        List<GuidelineView> all = documents.inForce(reader);
        Rules rules = new Rules(visitor.directory(), visitor.words());
        List<Rule> mine = all.stream()
                .filter(GuidelineView::concernsMe)
                .map(one -> rules.inForce(one, earlier(one, reader)))
                .sorted(Comparator.comparing(Rule::due).reversed())
                .toList();
        List<Rule> others = all.stream()
                .filter(one -> !one.concernsMe())
                .map(one -> rules.inForce(one, List.of()))
                .toList();
        return visitor.in(RuleScreens.guidelines(visitor.frame("guidelines", done), mine, others, reader.isLead()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance versions(String id, @QueryParam("done") @Nullable String done) {
        Person reader = visitor.person();
        List<Rule> versions = new Rules(visitor.directory(), visitor.words()).history(documents.versions(id, reader));
        return visitor.in(RuleScreens.versions(visitor.frame("guidelines", done), id, versions, reader.isLead()));
    }

    @POST
    @Path("{id}/versions/{version}/acknowledge")
    public Response acknowledge(String id, int version) {
        acknowledgements.acknowledge(visitor.person().id(), id, version);
        return Pages.to("/guidelines", "acknowledged");
    }

    /** Only what is not acknowledged is compared with what was. */
    private List<GuidelineView> earlier(GuidelineView one, Person reader) {
        return one.acknowledgedAt() == null && one.version() > 1 ? documents.versions(one.id(), reader) : List.of();
    }
}
