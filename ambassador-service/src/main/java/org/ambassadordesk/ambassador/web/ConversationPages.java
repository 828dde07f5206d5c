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
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.workspace.ConversationStart;
import org.ambassadordesk.ambassador.workspace.ConversationWork;
import org.ambassadordesk.ambassador.workspace.Notes;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** A conversation, and what people do with it by the buttons of its page. What is refused is said on the page itself. */
@Path("/conversations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConversationPages {
    private final Inbox inbox;
    private final Visitor visitor;
    private final ConversationStart start;
    private final ConversationWork work;
    private final Notes notes;

    ConversationPages(Inbox inbox, Visitor visitor, ConversationStart start, ConversationWork work, Notes notes) {
        this.inbox = inbox;
        this.visitor = visitor;
        this.start = start;
        this.work = work;
        this.notes = notes;
    }

    @GET
    public TemplateInstance show(
            UUID id, @QueryParam("view") @DefaultValue("mine") String view, @QueryParam("done") @Nullable String done) {
        return inbox.conversation(id, view, done, null);
    }

    /** What the open page asks for when something changed. */
    @GET
    @Path("now")
    public TemplateInstance now(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @QueryParam("mode") @DefaultValue("") String mode) {
        return inbox.now(id, view, mode);
    }

    @POST
    @Path("start")
    public Response start(UUID id, @QueryParam("view") @DefaultValue("mine") String view) {
        return asked(id, view.equals("focus") ? view : "mine", "", () -> start.start(id, visitor.person()));
    }

    @POST
    @Path("hand-back")
    public Response handBack(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("why") @DefaultValue("") @Size(max = 500) String why,
            @FormParam("reason") @DefaultValue("") @Size(max = 500) String other) {
        String reason = why.isBlank() ? other : why;
        if (reason.isBlank()) {
            throw ProblemException.invalid("reason", "is missing");
        }
        return leave(id, view, "handed-back", () -> work.handBack(id, visitor.person(), reason));
    }

    @POST
    @Path("topic")
    public Response topic(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("topic") @NotBlank String topic) {
        return leave(id, view, "topic", () -> work.correctTopic(id, visitor.person(), topic));
    }

    @POST
    @Path("assign")
    public Response assign(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("ambassador") @NotBlank String ambassador) {
        return asked(id, view, "assigned", () -> work.assign(id, visitor.person(), ambassador));
    }

    @POST
    @Path("resolve")
    public Response resolve(UUID id, @QueryParam("view") @DefaultValue("mine") String view) {
        return leave(id, view, "closed", () -> work.resolve(id, visitor.person()));
    }

    @POST
    @Path("notes")
    public Response note(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("text") @NotBlank @Size(max = 20_000) String text) {
        try {
            notes.write(id, visitor.person(), Lines.ours(text));
        } catch (ProblemException named) {
            if (named.type() != ProblemType.INVALID) {
                throw named;
            }
            return refused(id, view, named.detail(visitor.words().locale()), 400);
        }
        return Pages.to(conversation(id, view), "noted");
    }

    /** Afterwards the conversation is still this person's affair. */
    private Response asked(UUID id, String view, String done, Supplier<RouterAnswer> request) {
        return decide(id, view, request, Pages.to(conversation(id, view), done));
    }

    /** Afterwards it may be somebody else's: back to the list. */
    private Response leave(UUID id, String view, String done, Supplier<RouterAnswer> request) {
        return decide(id, view, request, Pages.to(view.equals("focus") ? "/focus" : "/inbox?view=" + view, done));
    }

    private Response decide(UUID id, String view, Supplier<RouterAnswer> request, Response done) {
        try {
            return switch (request.get()) {
                case RouterAnswer.Done _ -> done;
                case RouterAnswer.WithReply _ -> Pages.to(conversation(id, view), "closes");
                case RouterAnswer.Later _ -> Pages.to(conversation(id, view), "later");
                case RouterAnswer.Refused refused ->
                    refused(id, view, refused.sentence().in(visitor.words().locale()), 409);
            };
        } catch (ProblemException problem) {
            if (problem.type().status() != 409) {
                throw problem;
            }
            return refused(id, view, problem.detail(visitor.words().locale()), 409);
        }
    }

    private Response refused(UUID id, String view, String detail, int status) {
        return Response.status(status)
                .entity(inbox.conversation(id, view, null, detail))
                .build();
    }

    private static String conversation(UUID id, String view) {
        return "/conversations/" + id + "?view=" + view;
    }
}
