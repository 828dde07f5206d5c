package org.ambassadordesk.ambassador.web.oversight;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.approval.OverdueApprovals;
import org.ambassadordesk.ambassador.approval.ReplyApproval;
import org.ambassadordesk.ambassador.approval.WaitingApprovals;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.web.frame.Labels;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Pending;
import org.jspecify.annotations.Nullable;

/** Replies that wait for a second person, and what that person decides. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ApprovalPages {
    private static final int MOST = 50;

    private final Visitor visitor;
    private final WaitingApprovals waiting;
    private final OverdueApprovals overdue;
    private final ReplyApproval approval;
    private final Tabbed tabbed;
    private final Shown shown;

    ApprovalPages(
            Visitor visitor,
            WaitingApprovals waiting,
            OverdueApprovals overdue,
            ReplyApproval approval,
            Tabbed tabbed,
            Shown shown) {
        this.visitor = visitor;
        this.waiting = waiting;
        this.overdue = overdue;
        this.approval = approval;
        this.tabbed = tabbed;
        this.shown = shown;
    }

    @GET
    @Path("approvals")
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return page(done, null);
    }

    /** An empty text is the author's own. */
    @POST
    @Path("replies/{id}/approve")
    public Response approve(UUID id, @FormParam("text") @DefaultValue("") @Size(max = 20_000) String text) {
        String own = text.isBlank() ? null : Lines.ours(text);
        return decide("approved", () -> approval.approve(id, visitor.person(), own));
    }

    /** What another wording would change, while it is typed. */
    @POST
    @Path("replies/{id}/difference")
    public TemplateInstance difference(UUID id, @FormParam("text") @DefaultValue("") @Size(max = 20_000) String text) {
        String ours = Lines.ours(text);
        ReplyApproval.Rewording trial = approval.trial(id, visitor.person(), ours, phrases());
        return visitor.in(
                OversightScreens.difference(trial.changes(), new Labels(visitor.words()).of(trial.findings(), ours)));
    }

    @POST
    @Path("replies/{id}/send-back")
    public Response sendBack(UUID id, @FormParam("comment") @NotBlank @Size(max = 2_000) String comment) {
        return decide("sent-back", () -> approval.sendBack(id, visitor.person(), Lines.ours(comment)));
    }

    @POST
    @Path("replies/{id}/reject")
    public Response reject(UUID id, @FormParam("comment") @NotBlank @Size(max = 2_000) String comment) {
        return decide("rejected", () -> approval.reject(id, visitor.person(), Lines.ours(comment)));
    }

    @POST
    @Path("replies/{id}/withdraw")
    public Response withdraw(
            UUID id,
            @QueryParam("conversation") UUID conversation,
            @QueryParam("view") @DefaultValue("mine") String view) {
        approval.withdraw(id, visitor.person());
        return Pages.to("/conversations/" + conversation + "?view=" + view, "undone");
    }

    private Response decide(String done, Runnable decision) {
        try {
            decision.run();
            return Pages.to("/approvals", done);
        } catch (ProblemException refused) {
            int status = refused.type().status();
            if (status == 404 || status == 401) {
                throw refused;
            }
            return Response.status(status)
                    .entity(page(null, refused.detail(visitor.words().locale())))
                    .build();
        }
    }

    private TemplateInstance page(@Nullable String done, @Nullable String refused) {
        Person person = visitor.person();
        List<Pending> all = waiting.list(person, null, MOST, phrases()).items().stream()
                .map(shown::pending)
                .toList();
        List<Overdue> late = person.isLead()
                ? overdue.of(person).stream()
                        .filter(one -> all.stream().noneMatch(shown -> shown.replyId()
                                .equals(one.replyId().toString())))
                        .map(one -> Overdue.of(one, visitor.words(), shown.topic(one.topic())))
                        .toList()
                : List.of();
        var frame = visitor.frame("approvals", done);
        return visitor.in(OversightScreens.approvals(
                refused == null ? frame : frame.refusing(refused), tabbed.tabs("before", frame), all, late));
    }

    private Phrases phrases() {
        return Phrases.in(List.of(visitor.words().locale()));
    }
}
