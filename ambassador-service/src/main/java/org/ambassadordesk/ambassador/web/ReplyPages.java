package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.delivery.DeliveryHold;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyWriting;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.reply.ReplyBoxes;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.Drafts;
import org.jspecify.annotations.Nullable;

/** Writing an answer: the draft is kept, the text is read while it is written, and a refusal keeps every word. */
@Path("/conversations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReplyPages {
    private static final int LONGEST_TEXT = 20_000;

    private final Inbox inbox;
    private final Visitor visitor;
    private final ReplyBoxes boxes;
    private final ReplyWriting writing;
    private final Conversations conversations;
    private final Drafts drafts;
    private final DeliveryHold hold;
    private final Acknowledgements acknowledgements;

    ReplyPages(
            Inbox inbox,
            Visitor visitor,
            ReplyBoxes boxes,
            ReplyWriting writing,
            Conversations conversations,
            Drafts drafts,
            DeliveryHold hold,
            Acknowledgements acknowledgements) {
        this.inbox = inbox;
        this.visitor = visitor;
        this.boxes = boxes;
        this.writing = writing;
        this.conversations = conversations;
        this.drafts = drafts;
        this.hold = hold;
        this.acknowledgements = acknowledgements;
    }

    /** One click, and the box is there to write in. */
    @POST
    @Path("guidelines/{guideline}/versions/{version}/acknowledge")
    public Response acknowledge(
            UUID id, String guideline, int version, @QueryParam("view") @DefaultValue("mine") String view) {
        acknowledgements.acknowledge(visitor.person().id(), guideline, version);
        return Pages.to("/conversations/" + id + "?view=" + view, "");
    }

    @PUT
    @Path("draft")
    public Response draft(UUID id, @FormParam("text") @DefaultValue("") @Size(max = LONGEST_TEXT) String text) {
        drafts.save(
                conversations.visible(id, visitor.person()).id(),
                visitor.person().id(),
                Lines.ours(text));
        return Response.noContent().build();
    }

    @POST
    @Path("replies/check")
    public TemplateInstance check(
            UUID id,
            @FormParam("text") @DefaultValue("") @Size(max = LONGEST_TEXT) String text,
            @FormParam("askForApproval") @Nullable String asks) {
        return visitor.in(Screens.checked(boxes.check(id, Lines.ours(text), asks != null)));
    }

    @POST
    @Path("replies")
    public Response submit(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("text") @DefaultValue("") @Size(max = LONGEST_TEXT) String text,
            @FormParam("seenVersion") long seenVersion,
            @FormParam("askForApproval") @Nullable String asks,
            @FormParam("waitForCustomer") @Nullable String waits,
            @FormParam("resolve") @Nullable String closes,
            @HeaderParam("HX-Request") @Nullable String script) {
        String ours = Lines.ours(text);
        try {
            Reply reply = writing.submit(
                    id,
                    visitor.person(),
                    new ReplyWriting.Draft(
                            ours,
                            seenVersion,
                            asks != null,
                            null,
                            Phrases.in(List.of(visitor.words().locale())),
                            waits != null,
                            closes != null));
            drafts.discard(id, visitor.person().id());
            String next = view.equals(Inbox.FOCUS) ? "/focus?finished=true" : "/conversations/" + id + "?view=" + view;
            // what is held back says itself, for as long as it may be taken back
            String done = reply instanceof Reply.Submitted
                    ? "submitted"
                    : hold.length().isPositive() ? "" : "sent";
            return Pages.after(next, done, script != null);
        } catch (ProblemException refused) {
            return inbox.refusedReply(
                    id,
                    view,
                    new ReplyBoxes.Begun(ours, asks != null, waits != null, closes != null),
                    refused,
                    script != null);
        }
    }
}
