package org.ambassadordesk.ambassador.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.me.NextConversation;
import org.ambassadordesk.ambassador.me.Self;
import org.ambassadordesk.ambassador.me.Settings;
import org.ambassadordesk.ambassador.web.frame.Moments;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** What concerns the person who looks: the next conversation, whether they are there, how they want to read. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MePages {
    private final Visitor visitor;
    private final Self self;
    private final NextConversation next;
    private final Availability availability;
    private final Settings settings;

    MePages(Visitor visitor, Self self, NextConversation next, Availability availability, Settings settings) {
        this.visitor = visitor;
        this.self = self;
        this.next = next;
        this.availability = availability;
        this.settings = settings;
    }

    @POST
    @Path("next")
    public Response next(@QueryParam("view") @DefaultValue("mine") String view) {
        return open(next.next(self.asAmbassador(visitor.person())), view);
    }

    /** "I have so many minutes": 0 says no limit. */
    @POST
    @Path("focus")
    public Response focus(@FormParam("minutes") @DefaultValue("0") int minutes) {
        var me = self.asAmbassador(visitor.person());
        if (minutes < 0 || minutes > 720) {
            throw ProblemException.invalid("minutes", "is between 1 and 720");
        }
        return open(minutes == 0 ? next.next(me) : next.within(me, minutes), Inbox.FOCUS);
    }

    private static Response open(RouterAnswer answer, String view) {
        String list = view.equals(Inbox.FOCUS) ? "/focus" : "/inbox?view=mine";
        return switch (answer) {
            case RouterAnswer.Done done -> Pages.to("/conversations/" + done.conversationId() + "?view=" + view, "");
            case RouterAnswer.Later _, RouterAnswer.WithReply _ -> Pages.to(list, "later");
            case RouterAnswer.Refused refused when refused.code().equals("at-capacity") -> Pages.to(list, "enough");
            case RouterAnswer.Refused _ -> Pages.to(list, "nothing");
        };
    }

    @POST
    @Path("availability")
    public Response availability(
            @FormParam("choice") @DefaultValue("") String choice,
            @FormParam("until") @DefaultValue("") String until,
            @HeaderParam("Referer") @Nullable String from) {
        Instant now = visitor.words().now();
        switch (choice) {
            case "available" -> say(AvailabilityState.AVAILABLE, null);
            case "busy" -> say(AvailabilityState.BUSY, now.plus(Duration.ofHours(1)));
            case "away-today" -> say(AvailabilityState.AWAY, midnight(now));
            case "away" -> say(AvailabilityState.AWAY, null);
            case "away-until" -> say(AvailabilityState.AWAY, Moments.stillToCome("until", until, visitor.words()));
            default -> throw ProblemException.invalid("choice", "there is no such choice");
        }
        return Pages.to(Pages.pathOf(from), "");
    }

    @POST
    @Path("settings")
    public Response settings(
            @FormParam("language") @DefaultValue("en") @Pattern(regexp = "en|de", message = "is en or de")
                    String language,
            @HeaderParam("Referer") @Nullable String from) {
        String me = visitor.person().id();
        settings.choose(
                me, new Settings.Chosen(Locale.of(language), settings.of(me).timezone()));
        return Pages.to(Pages.pathOf(from), "");
    }

    private void say(AvailabilityState state, @Nullable Instant until) {
        String me = self.asAmbassador(visitor.person()).id();
        availability.say(me, state, until, me);
    }

    private Instant midnight(Instant now) {
        return now.atZone(visitor.words().zone())
                .with(LocalTime.MIN)
                .plusDays(1)
                .toInstant();
    }
}
