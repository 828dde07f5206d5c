package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.attention.Viewers.Viewer;
import org.ambassadordesk.ambassador.web.frame.Counts;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.reply.Refusal;
import org.ambassadordesk.ambassador.web.reply.ReplyBoxes;
import org.ambassadordesk.ambassador.web.view.Card;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Listing;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Listing.Emptiness;
import org.ambassadordesk.ambassador.web.view.Listing.Tab;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.words.InboxWords;
import org.ambassadordesk.ambassador.workspace.ConversationDetails;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.ambassadordesk.ambassador.workspace.ConversationLists.Wanted;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.Cursor;
import org.jspecify.annotations.Nullable;

/** Puts the inbox together: the views, a list, and the conversation that is open. */
@ApplicationScoped
class Inbox {
    /** Stands for a view where there is no list. */
    static final String FOCUS = "focus";

    private static final int PER_PAGE = 50;
    /** As tabs, in this order. */
    private static final List<View> TABS = List.of(
            View.AT_HAND,
            View.SNOOZED,
            View.MENTIONED,
            View.TEAM,
            View.QUEUE,
            View.AT_RISK,
            View.APPROVALS,
            View.CLOSED);

    private final Visitor visitor;
    private final ConversationLists lists;
    private final Counts counts;
    private final ConversationDetails details;
    private final ReplyBoxes boxes;
    private final Talking talking;

    Inbox(
            Visitor visitor,
            ConversationLists lists,
            Counts counts,
            ConversationDetails details,
            ReplyBoxes boxes,
            Talking talking) {
        this.visitor = visitor;
        this.lists = lists;
        this.counts = counts;
        this.details = details;
        this.boxes = boxes;
        this.talking = talking;
    }

    /** Which list. */
    record Asked(
            String view,
            @Nullable String topic,
            @Nullable String query,
            @Nullable String cursor) {
        static Asked plain(String view) {
            return new Asked(view, null, null, null);
        }
    }

    TemplateInstance list(Asked asked, @Nullable String done) {
        return visitor.in(Screens.inbox(visitor.frame("inbox", done), listing(asked, null), null, null));
    }

    /** @param refused what the page says did not work */
    TemplateInstance conversation(UUID id, String view, @Nullable String done, @Nullable String refused) {
        ConversationView conversation = show(id);
        Frame frame = visitor.frame("inbox", done);
        return visitor.in(Screens.inbox(
                refused == null ? frame : frame.refusing(refused),
                beside(view, id),
                talking.talk(conversation, view),
                boxes.of(conversation, view)));
    }

    /** @param mode of the reply box the page shows now; one that is written in stays as it is while it may be */
    TemplateInstance now(UUID id, String view, String mode) {
        ConversationView conversation = show(id);
        ReplyBox box = boxes.of(conversation, view);
        return visitor.in(Screens.now(
                talking.talk(conversation, view),
                box,
                !(box.isWritten() && box.mode().equals(mode))));
    }

    /** A reply that did not go out: the text is kept, and what is in its way is said. */
    Response refusedReply(UUID id, String view, ReplyBoxes.Begun begun, ProblemException refused, boolean script) {
        int status = refused.type().status();
        if (status != 409 && status != 422 && status != 403 && status != 400) {
            throw refused;
        }
        ConversationView conversation = show(id);
        ReplyBox box = boxes.refused(conversation, view, begun, Refusal.of(refused, visitor.words()));
        TemplateInstance answer = script
                ? Screens.replyBox(box)
                : Screens.inbox(visitor.frame("inbox", null), beside(view, id), talking.talk(conversation, view), box);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(visitor.in(answer))
                .build();
    }

    /** Who else looks at a conversation, in words. */
    String viewersInWords(List<Viewer> others) {
        return talking.viewersInWords(others);
    }

    private ConversationView show(UUID id) {
        return details.show(id, visitor.person(), List.of(visitor.words().locale()));
    }

    /** In focus nothing stands beside the conversation. */
    private @Nullable Listing beside(String view, UUID open) {
        return view.equals(FOCUS) ? null : listing(Asked.plain(view), open);
    }

    private Listing listing(Asked asked, @Nullable UUID open) {
        View view = viewOf(asked.view());
        String topic = asked.topic() == null || asked.topic().isEmpty() ? null : asked.topic();
        String query = asked.query() == null ? "" : asked.query();
        Cursor after = asked.cursor() == null ? null : Cursor.parse(asked.cursor());
        var page =
                lists.list(visitor.person(), new Wanted(view, topic, query.isEmpty() ? null : query, after, PER_PAGE));
        String me = visitor.person().id();
        List<Card> cards = page.items().stream()
                .map(line -> Card.of(line, me, codeOf(view), line.id().equals(open), visitor.words()))
                .toList();
        String href = "/inbox?view=" + codeOf(view) + "&topic=" + encoded(topic == null ? "" : topic) + "&q="
                + encoded(query);
        Cursor next = page.next();
        return new Listing(
                tabs(view),
                codeOf(view),
                nameOf(view),
                after == null ? href : href + "&cursor=" + encoded(after.text()),
                query,
                topic,
                topics(topic),
                cards,
                next == null ? null : href + "&cursor=" + encoded(next.text()),
                emptiness(view, topic != null || !query.isEmpty()));
    }

    private List<Tab> tabs(View current) {
        return TABS.stream()
                .filter(view -> view == current || !isOnlyWhereSomething(view) || has(view))
                .map(view -> new Tab(codeOf(view), nameOf(view), counted(view), view == current))
                .toList();
    }

    /** Not everybody puts things off or is named; who does not, needs no tab for it. */
    private static boolean isOnlyWhereSomething(View view) {
        return view == View.SNOOZED || view == View.MENTIONED;
    }

    private boolean has(View view) {
        return counts.of(view) > 0;
    }

    /** What is closed is not counted: it only grows, and nobody works on it. */
    private String counted(View view) {
        if (view == View.CLOSED) {
            return "";
        }
        long count = counts.of(view);
        return count == Counts.MOST ? "999+" : Long.toString(count);
    }

    private List<Choice> topics(@Nullable String chosen) {
        return visitor.directory().topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), topic.id().equals(chosen)))
                .toList();
    }

    private String nameOf(View view) {
        InboxWords say = visitor.words().inbox();
        return switch (view) {
            case MINE, AT_HAND -> say.mine();
            case SNOOZED -> say.snoozed();
            case MENTIONED -> say.mentioned();
            case TEAM -> say.team();
            case QUEUE -> say.queue();
            case AT_RISK -> say.atRisk();
            case APPROVALS -> say.forApproval();
            case CLOSED -> say.closed();
        };
    }

    private Emptiness emptiness(View view, boolean narrowed) {
        InboxWords say = visitor.words().inbox();
        if (narrowed) {
            return new Emptiness(say.emptyFound(), say.emptyFoundMore());
        }
        return switch (view) {
            case MINE, AT_HAND -> new Emptiness(say.emptyMine(), say.emptyMineMore());
            case SNOOZED -> new Emptiness(say.emptySnoozed(), say.emptySnoozedMore());
            case MENTIONED -> new Emptiness(say.emptyMentioned(), say.emptyMentionedMore());
            case TEAM -> new Emptiness(say.emptyTeam(), say.emptyTeamMore());
            case QUEUE -> new Emptiness(say.emptyQueue(), say.emptyQueueMore());
            case AT_RISK -> new Emptiness(say.emptyRisk(), say.emptyRiskMore());
            case APPROVALS -> new Emptiness(say.emptyApprovals(), say.emptyApprovalsMore());
            case CLOSED -> new Emptiness(say.emptyClosed(), say.emptyClosedMore());
        };
    }

    /** On the pages {@code mine} is what is at hand; what was put off has a list of its own. */
    private static String codeOf(View view) {
        return view == View.AT_HAND ? View.MINE.code() : view.code();
    }

    private static View viewOf(String code) {
        return TABS.stream()
                .filter(view -> codeOf(view).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("view"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
