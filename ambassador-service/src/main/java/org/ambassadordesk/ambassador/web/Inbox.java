package org.ambassadordesk.ambassador.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.web.view.Card;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Listing;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Listing.Emptiness;
import org.ambassadordesk.ambassador.web.view.Listing.Tab;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.Talk;
import org.ambassadordesk.ambassador.web.view.Talks;
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
    private static final int PER_PAGE = 50;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

    private final Visitor visitor;
    private final ConversationLists lists;
    private final ConversationDetails details;
    private final ReplyBoxes boxes;

    Inbox(Visitor visitor, ConversationLists lists, ConversationDetails details, ReplyBoxes boxes) {
        this.visitor = visitor;
        this.lists = lists;
        this.details = details;
        this.boxes = boxes;
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

    TemplateInstance list(Asked asked, @Nullable String said) {
        return Screens.inbox(visitor.frame("inbox", said), listing(asked, null), null, null);
    }

    /** @param refused what the page says did not work */
    TemplateInstance conversation(UUID id, String view, @Nullable String said, @Nullable String refused) {
        ConversationView conversation = details.show(id, visitor.person(), LANGUAGES);
        Frame frame = visitor.frame("inbox", said);
        return Screens.inbox(
                refused == null ? frame : frame.refusing(refused),
                listing(Asked.plain(view), id),
                talk(conversation, view),
                boxes.of(conversation, view));
    }

    /** @param mode of the reply box the page shows now; it stays as it is unless it must become another one */
    TemplateInstance now(UUID id, String view, String mode) {
        ConversationView conversation = details.show(id, visitor.person(), LANGUAGES);
        ReplyBox box = boxes.of(conversation, view);
        return Screens.now(talk(conversation, view), box, !box.mode().equals(mode));
    }

    /** A reply that did not go out: the text is kept, and what is in its way is said. */
    Response refusedReply(UUID id, String view, String text, ProblemException refused, boolean script) {
        int status = refused.type().status();
        if (status != 409 && status != 422 && status != 403 && status != 400) {
            throw refused;
        }
        ConversationView conversation = details.show(id, visitor.person(), LANGUAGES);
        ReplyBox box = boxes.refused(conversation, view, text, Refusal.of(refused));
        TemplateInstance answer = script
                ? Screens.replyBox(box)
                : Screens.inbox(
                        visitor.frame("inbox", null), listing(Asked.plain(view), id), talk(conversation, view), box);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(answer)
                .build();
    }

    private Talk talk(ConversationView conversation, String view) {
        return Talks.of(conversation, visitor.person().id(), view, visitor.directory(), visitor.words());
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
                .map(line -> Card.of(line, me, view.code(), line.id().equals(open), visitor.words()))
                .toList();
        String href =
                "/inbox?view=" + view.code() + "&topic=" + encoded(topic == null ? "" : topic) + "&q=" + encoded(query);
        Cursor next = page.next();
        return new Listing(
                tabs(view),
                view.code(),
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
        return Stream.of(View.values())
                .map(view -> new Tab(view.code(), nameOf(view), counted(view), view == current))
                .toList();
    }

    /** What is closed is not counted: it only grows, and nobody works on it. */
    private String counted(View view) {
        if (view == View.CLOSED) {
            return "";
        }
        long count = lists.count(visitor.person(), view, Visitor.MOST_COUNTED);
        return count == Visitor.MOST_COUNTED ? "999+" : Long.toString(count);
    }

    private List<Choice> topics(@Nullable String chosen) {
        return visitor.directory().topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), topic.id().equals(chosen)))
                .toList();
    }

    private static String nameOf(View view) {
        return switch (view) {
            case MINE -> "Mine";
            case TEAM -> "Team";
            case QUEUE -> "Queue";
            case AT_RISK -> "At risk";
            case APPROVALS -> "For approval";
            case CLOSED -> "Closed";
        };
    }

    private static Emptiness emptiness(View view, boolean narrowed) {
        if (narrowed) {
            return new Emptiness("Nothing found", "Other words, or all topics, may find more.");
        }
        return switch (view) {
            case MINE ->
                new Emptiness(
                        "You hold nothing right now",
                        "Ask for the next one, and the desk gives you what is due first.");
            case TEAM -> new Emptiness("Nobody of your teams holds anything", "What is assigned shows here.");
            case QUEUE -> new Emptiness("The queue is empty", "Nobody waits on your teams' topics.");
            case AT_RISK -> new Emptiness("Nothing is at risk", "No deadline comes close, and none has passed.");
            case APPROVALS -> new Emptiness("Nothing waits for your approval", "Replies on your topics show here.");
            case CLOSED -> new Emptiness("Nothing is closed yet", "Answered conversations go here.");
        };
    }

    private static View viewOf(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("view"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
