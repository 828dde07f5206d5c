package org.ambassadordesk.ambassador.web.rules;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Draft;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Outcome;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Problem;
import org.ambassadordesk.ambassador.guideline.document.MarkdownText;
import org.ambassadordesk.ambassador.web.frame.Labels;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.contract.directory.Guideline;

/** Writing a guideline anew; for leads. What cannot be published is said on the page, and keeps every word. */
@Path("/guideline-drafts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuidelineEditPages {
    private static final String ON_TRIAL = "on-trial";

    private final Visitor visitor;
    private final GuidelinePublishing publishing;
    private final RuleForms forms;

    GuidelineEditPages(Visitor visitor, GuidelinePublishing publishing, RuleForms forms) {
        this.visitor = visitor;
        this.publishing = publishing;
        this.forms = forms;
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        visitor.lead();
        return page(forms.fresh());
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(String id) {
        visitor.lead();
        Guideline present = visitor.directory().guidelines().get(id);
        if (present == null) {
            throw ProblemException.notFound("guideline in force");
        }
        return page(forms.of(present));
    }

    /** One check more, fewer or elsewhere, or all of them written in the other way; nothing is kept. */
    @POST
    @Path("checks")
    public TemplateInstance change(@Valid @BeanParam RuleFields fields) {
        visitor.lead();
        return page(forms.changed(fields));
    }

    /** What it would be, while it is written; nothing is kept. */
    @POST
    @Path("try")
    public TemplateInstance attempt(@Valid @BeanParam RuleFields fields) {
        visitor.lead();
        Draft written = fields.draft();
        if (written.text().isBlank()) {
            return visitor.in(RuleScreens.tried(Tried.nothingYet()));
        }
        String reply = Lines.ours(fields.sample);
        Draft draft = written.id().isEmpty()
                ? new Draft(ON_TRIAL, written.text(), written.topics(), written.checks())
                : written;
        Tried tried =
                switch (publishing.attempt(draft, reply)) {
                    case Outcome.Broken broken -> broken(fields, draft, broken.problems());
                    case Outcome.Sound sound ->
                        new Tried(
                                List.of(),
                                MarkdownText.toHtml(draft.text()),
                                new Labels(visitor.words()).of(sound.findings(), reply),
                                !reply.isBlank());
                };
        return visitor.in(RuleScreens.tried(tried));
    }

    private Tried broken(RuleFields fields, Draft draft, List<Problem> problems) {
        FieldProblems found =
                new FieldProblems(draft, fields.isYaml() ? List.of() : fields.rows(), problems, visitor.words());
        return new Tried(found.listed(), "", List.of(), false);
    }

    @POST
    public Response publish(@Valid @BeanParam RuleFields fields) {
        var lead = visitor.lead();
        Draft draft = fields.draft();
        if (publishing.attempt(draft, "") instanceof Outcome.Broken broken) {
            return refused(400, forms.refused(fields, broken.problems()));
        }
        try {
            publishing.publish(draft, fields.base, lead);
            return Pages.to("/guidelines/" + draft.id(), "published");
        } catch (ProblemException refused) {
            return switch (refused.type()) {
                case CHANGED_MEANWHILE -> refused(409, forms.overtaken(fields));
                case BROKEN_DIRECTORY, INVALID ->
                    refused(
                            400,
                            forms.refused(
                                    fields,
                                    List.of(new Problem(
                                            "", refused.detail(visitor.words().locale())))));
                default -> throw refused;
            };
        }
    }

    private Response refused(int status, RuleForm form) {
        return Response.status(status).entity(page(form)).build();
    }

    private TemplateInstance page(RuleForm form) {
        return visitor.in(RuleScreens.edit(visitor.frame("guidelines", null), form));
    }
}
