package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.me.NextConversation;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Card;
import org.ambassadordesk.ambassador.web.view.Focus;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.ambassadordesk.ambassador.workspace.ConversationLists.Wanted;
import org.jspecify.annotations.Nullable;

/** For whoever has some minutes between other work: one comment after the other, the desk choosing. */
@Path("/focus")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FocusPages {
    private static final int MOST_HELD = 10;

    private final Visitor visitor;
    private final ConversationLists lists;
    private final NextConversation next;
    private final Availability availability;

    FocusPages(Visitor visitor, ConversationLists lists, NextConversation next, Availability availability) {
        this.visitor = visitor;
        this.lists = lists;
        this.next = next;
        this.availability = availability;
    }

    @GET
    public TemplateInstance focus(
            @QueryParam("done") @Nullable String done,
            @QueryParam("finished") @DefaultValue("false") boolean finished) {
        List<ConversationLine> held = lists.list(
                        visitor.person(), new Wanted(View.AT_HAND, null, null, null, MOST_HELD))
                .items();
        List<ConversationLine> preview = visitor.directory()
                .ambassador(visitor.person().id())
                .map(ambassador -> next.preview(visitor.person(), ambassador))
                .orElse(List.of());
        var focus = new Focus(left(), cards(held), cards(preview), finished);
        return visitor.in(Screens.focus(visitor.frame("focus", done), focus));
    }

    private List<Card> cards(List<ConversationLine> lines) {
        String me = visitor.person().id();
        return lines.stream()
                .map(line -> Card.of(line, me, Inbox.FOCUS, false, visitor.words()))
                .toList();
    }

    /** Null where they did not say how long they are here. */
    private @Nullable String left() {
        Instant now = visitor.words().now();
        return availability
                .of(visitor.person().id())
                .filter(said -> said.state() == AvailabilityState.AVAILABLE)
                .map(said -> said.until())
                .filter(until -> until.isAfter(now))
                .map(until -> visitor.words().span(Duration.between(now, until)))
                .orElse(null);
    }
}
