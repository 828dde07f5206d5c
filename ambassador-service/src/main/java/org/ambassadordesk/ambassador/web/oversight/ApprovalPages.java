package org.ambassadordesk.ambassador.web;

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
import org.ambassadordesk.ambassador.approval.ApprovalView;
import org.ambassadordesk.ambassador.approval.ReplyApproval;
import org.ambassadordesk.ambassador.approval.WaitingApprovals;
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
    private final ReplyApproval approval;

    ApprovalPages(Visitor visitor, WaitingApprovals waiting, ReplyApproval approval) {
        this.visitor = visitor;
        this.waiting = waiting;
        this.approval = approval;
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
            return Response.status(status).entity(page(null, refused.detail())).build();
        }
    }

    private TemplateInstance page(@Nullable String done, @Nullable String refused) {
        List<Pending> all = waiting.list(visitor.person(), null, MOST).items().stream()
                .map(this::pending)
                .toList();
        var frame = visitor.frame("approvals", done);
        return visitor.in(Screens.approvals(refused == null ? frame : frame.refusing(refused), all));
    }

    private Pending pending(ApprovalView view) {
        var words = visitor.words();
        var reply = view.reply();
        var conversation = view.conversation();
        var clock = conversation.clock();
        return new Pending(
                reply.id().toString(),
                conversation.id().toString(),
                conversation.contactName(),
                conversation.topicName() == null ? words.inbox().noTopic() : conversation.topicName(),
                conversation.channel(),
                view.authorName(),
                words.moment(reply.submittedAt()),
                clock == null ? null : words.running(clock.kind(), clock.startedAt(), clock.warnAt(), clock.dueAt()),
                view.answers().stream()
                        .map(said -> new Pending.Asked(words.moment(said.receivedAt()), said.text()))
                        .toList(),
                reply.text(),
                reply.disclosure(),
                reply.because(),
                new Labels(words).of(reply.findings(), reply.text()));
    }
}
