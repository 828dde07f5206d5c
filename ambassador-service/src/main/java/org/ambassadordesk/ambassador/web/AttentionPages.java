package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.attention.Snoozes;
import org.ambassadordesk.ambassador.attention.Viewers;
import org.ambassadordesk.ambassador.attention.Viewers.Looking;
import org.ambassadordesk.ambassador.web.frame.Moments;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.Conversations;

/** Who looks at a conversation, and what somebody puts off. */
@Path("/conversations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AttentionPages {
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Inbox inbox;
    private final Visitor visitor;
    private final Viewers viewers;
    private final Snoozes snoozes;
    private final Conversations conversations;

    AttentionPages(Inbox inbox, Visitor visitor, Viewers viewers, Snoozes snoozes, Conversations conversations) {
        this.inbox = inbox;
        this.visitor = visitor;
        this.viewers = viewers;
        this.snoozes = snoozes;
        this.conversations = conversations;
    }

    /** An open page says this again and again, and learns who else is there. */
    @POST
    @Path("seen")
    public TemplateInstance seen(
            UUID id,
            @FormParam("version") @DefaultValue("0") long version,
            @FormParam("looking") @DefaultValue("looks") String looking) {
        Looking said =
                switch (looking) {
                    case "writes" -> Looking.WRITES;
                    case "leaves" -> Looking.LEAVES;
                    default -> Looking.LOOKS;
                };
        return visitor.in(Screens.viewers(inbox.viewersInWords(viewers.see(id, visitor.person(), version, said))));
    }

    @POST
    @Path("snooze")
    public Response snooze(
            UUID id,
            @QueryParam("view") @DefaultValue("mine") String view,
            @FormParam("choice") @DefaultValue("") String choice,
            @FormParam("until") @DefaultValue("") String until) {
        try {
            snoozes.snooze(id, visitor.person(), moment(choice, until));
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.INVALID && refused.type().status() != 409) {
                throw refused;
            }
            String detail = refused.type() == ProblemType.INVALID
                    ? tooLate(id, refused)
                    : refused.detail(visitor.words().locale());
            return Response.status(refused.type().status())
                    .entity(inbox.conversation(id, view, null, detail))
                    .build();
        }
        return Pages.to(view.equals(Inbox.FOCUS) ? "/focus" : "/inbox?view=" + view, "snoozed");
    }

    @POST
    @Path("wake")
    public Response wake(UUID id) {
        snoozes.wake(id, visitor.person());
        return Pages.to("/conversations/" + id + "?view=mine", "");
    }

    private Instant moment(String choice, String until) {
        Words words = visitor.words();
        ZonedDateTime now = words.now().atZone(words.zone());
        return switch (choice) {
            case "hour" -> words.now().plus(Duration.ofHours(1));
            case "evening" ->
                now.toLocalTime().isBefore(EVENING)
                        ? now.with(EVENING).toInstant()
                        : words.now().plus(Duration.ofHours(2));
            case "tomorrow" -> now.plusDays(1).with(MORNING).toInstant();
            default -> Moments.stillToCome("until", until, words);
        };
    }

    private String tooLate(UUID id, ProblemException refused) {
        Words words = visitor.words();
        return conversations
                .dueAt(conversations.visible(id, visitor.person()))
                .map(due -> words.talk().snoozeTooLate(words.moment(due).words()))
                .orElse(refused.detail(words.locale()));
    }
}
