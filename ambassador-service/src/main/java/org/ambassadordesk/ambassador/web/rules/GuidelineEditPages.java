package org.ambassadordesk.ambassador.web.rules;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import org.ambassadordesk.ambassador.guideline.document.MarkdownText;
import org.ambassadordesk.ambassador.web.Labels;
import org.ambassadordesk.ambassador.web.Lines;
import org.ambassadordesk.ambassador.web.Pages;
import org.ambassadordesk.ambassador.web.Visitor;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.contract.directory.Guideline;

/** Writing a guideline anew; for leads. What cannot be published is said on the page, and keeps every word. */
@Path("/guideline-drafts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuidelineEditPages {
    private final Visitor visitor;
    private final GuidelinePublishing publishing;

    GuidelineEditPages(Visitor visitor, GuidelinePublishing publishing) {
        this.visitor = visitor;
        this.publishing = publishing;
    }

    /** The form, as it is sent. */
    public static class Fields {
        @FormParam("id")
        @DefaultValue("")
        @Size(max = 100)
        public String id = "";

        @FormParam("base")
        @DefaultValue("0")
        public int base;

        @FormParam("text")
        @DefaultValue("")
        @Size(max = 50_000)
        public String text = "";

        @FormParam("topics")
        public List<String> topics = List.of();

        @FormParam("checks")
        @DefaultValue("")
        @Size(max = 50_000)
        public String checks = "";

        @FormParam("sample")
        @DefaultValue("")
        @Size(max = 20_000)
        public String sample = "";

        Draft draft() {
            return new Draft(id.strip(), Lines.ours(text), List.copyOf(topics), Lines.ours(checks));
        }
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        visitor.lead();
        return page(new RuleForm(true, "", 0, "", topics(List.of()), "", "", List.of()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(String id) {
        visitor.lead();
        Guideline present = visitor.directory().guidelines().get(id);
        if (present == null) {
            throw ProblemException.notFound("guideline in force");
        }
        return page(new RuleForm(
                false,
                id,
                present.version(),
                present.text(),
                topics(present.topics()),
                publishing.checksOf(present),
                "",
                List.of()));
    }

    /** What it would be, while it is written; nothing is kept. */
    @POST
    @Path("try")
    public TemplateInstance attempt(@Valid @BeanParam Fields fields) {
        visitor.lead();
        String reply = Lines.ours(fields.sample);
        Draft draft = fields.draft();
        Tried tried =
                switch (publishing.attempt(draft, reply)) {
                    case Outcome.Broken(List<String> problems) -> new Tried(problems, "", List.of(), false);
                    case Outcome.Sound sound ->
                        new Tried(
                                List.of(),
                                MarkdownText.toHtml(draft.text()),
                                new Labels(visitor.words()).of(sound.findings(), reply),
                                !reply.isBlank());
                };
        return visitor.in(RuleScreens.tried(tried));
    }

    @POST
    public Response publish(@Valid @BeanParam Fields fields) {
        var lead = visitor.lead();
        Draft draft = fields.draft();
        if (publishing.attempt(draft, "") instanceof Outcome.Broken(List<String> problems)) {
            return refused(fields, problems, 400);
        }
        try {
            publishing.publish(draft, fields.base, lead);
            return Pages.to("/guidelines/" + draft.id(), "published");
        } catch (ProblemException refused) {
            return switch (refused.type()) {
                case CHANGED_MEANWHILE ->
                    refused(fields, List.of(visitor.words().rules().changedMeanwhile()), 409);
                case BROKEN_DIRECTORY, INVALID -> refused(fields, List.of(refused.detail()), 400);
                default -> throw refused;
            };
        }
    }

    private Response refused(Fields fields, List<String> problems, int status) {
        Draft draft = fields.draft();
        // who compares with what somebody else published, and publishes all the same, begins with that
        Guideline present = visitor.directory().guidelines().get(draft.id());
        int base = status == 409 && present != null ? present.version() : fields.base;
        return Response.status(status)
                .entity(page(new RuleForm(
                        fields.base == 0 && present == null,
                        draft.id(),
                        base,
                        draft.text(),
                        topics(draft.topics()),
                        draft.checks(),
                        fields.sample,
                        problems)))
                .build();
    }

    private TemplateInstance page(RuleForm form) {
        return visitor.in(RuleScreens.edit(visitor.frame("guidelines", null), form));
    }

    private List<Choice> topics(List<String> chosen) {
        return visitor.directory().topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), chosen.contains(topic.id())))
                .toList();
    }
}
