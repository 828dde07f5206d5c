package org.ambassadordesk.ambassador.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.me.NextConversation;
import org.ambassadordesk.ambassador.me.Self;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** What concerns the person who looks: the next conversation, and whether they are there. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MePages {
    private final Visitor visitor;
    private final Self self;
    private final NextConversation next;
    private final Availability availability;

    MePages(Visitor visitor, Self self, NextConversation next, Availability availability) {
        this.visitor = visitor;
        this.self = self;
        this.next = next;
        this.availability = availability;
    }

    @POST
    @Path("next")
    public Response next() {
        return switch (next.next(self.asAmbassador(visitor.person()))) {
            case RouterAnswer.Done done -> Pages.to("/conversations/" + done.conversationId() + "?view=mine", "");
            case RouterAnswer.Later _ -> Pages.to("/inbox?view=mine", "later");
            case RouterAnswer.Refused refused
            when refused.code().equals("at-capacity") -> Pages.to("/inbox?view=mine", "enough");
            case RouterAnswer.Refused _ -> Pages.to("/inbox?view=mine", "nothing");
        };
    }

    @POST
    @Path("availability")
    public Response availability(
            @FormParam("choice") @Nullable String choice, @HeaderParam("Referer") @Nullable String from) {
        Instant now = visitor.words().now();
        switch (String.valueOf(choice)) {
            case "available" -> say(AvailabilityState.AVAILABLE, null);
            case "busy" -> say(AvailabilityState.BUSY, now.plus(Duration.ofHours(1)));
            case "away-today" -> say(AvailabilityState.AWAY, midnight(now));
            case "away" -> say(AvailabilityState.AWAY, null);
            default -> throw new ProblemException(ProblemType.INVALID, "choice: there is no such choice");
        }
        return Pages.to(Pages.pathOf(from), "");
    }

    private void say(AvailabilityState state, @Nullable Instant until) {
        String me = self.asAmbassador(visitor.person()).id();
        availability.say(me, state, until, me);
    }

    private Instant midnight(Instant now) {
        ZonedDateTime local = now.atZone(visitor.directory().desk().timezone());
        return local.with(LocalTime.MIN).plusDays(1).toInstant();
    }
}
