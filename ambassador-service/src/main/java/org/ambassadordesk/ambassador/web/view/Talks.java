package org.ambassadordesk.ambassador.web.view;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Talk.Doable;
import org.ambassadordesk.ambassador.web.view.Talk.Earlier;
import org.ambassadordesk.ambassador.web.view.Talk.Entry;
import org.ambassadordesk.ambassador.web.view.Talk.Happening;
import org.ambassadordesk.ambassador.web.view.Talk.Why;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.CommentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.NoteView;
import org.ambassadordesk.ambassador.workspace.ConversationView.ReplyView;
import org.ambassadordesk.ambassador.workspace.ConversationView.TargetView;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says a conversation in words, for the one who looks at it. */
public final class Talks {
    private final ConversationView conversation;
    private final String me;
    private final Directory directory;
    private final Words words;

    private Talks(ConversationView conversation, String me, Directory directory, Words words) {
        this.conversation = conversation;
        this.me = me;
        this.directory = directory;
        this.words = words;
    }

    /**
     * A conversation, said in words.
     *
     * @param me who is looking
     * @param view the list it was opened from
     */
    public static Talk of(ConversationView conversation, String me, String view, Directory directory, Words words) {
        return new Talks(conversation, me, directory, words).talk(view);
    }

    private Talk talk(String view) {
        var summary = conversation.summary();
        return new Talk(
                summary.id().toString(),
                view,
                summary.version(),
                summary.contactName(),
                facts(),
                conversation.comments().stream()
                        .map(CommentView::url)
                        .filter(Talks::isWebAddress)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                summary.topicName() == null ? "No topic yet" : summary.topicName(),
                topicReason(),
                Card.standing(summary, me),
                conversation.targets().stream().map(this::promise).toList(),
                why(),
                doable(),
                entries(),
                timeline(),
                conversation.contactHistory().stream().map(this::earlier).toList());
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(conversation.summary().channel());
        if (!conversation.comments().isEmpty()) {
            var author = conversation.comments().getLast().author();
            Stream.of(author.handle()).filter(Objects::nonNull).forEach(facts::add);
            Stream.of(author.followers())
                    .filter(Objects::nonNull)
                    .forEach(count -> facts.add(String.format(Locale.ENGLISH, "%,d followers", count)));
        }
        facts.add(Words.language(conversation.summary().language()));
        Source source = directory.sources().get(conversation.source());
        facts.add(source == null ? conversation.source() : source.name());
        conversation.comments().stream()
                .flatMap(comment -> comment.labels().stream())
                .distinct()
                .forEach(facts::add);
        return facts;
    }

    private String topicReason() {
        String reason = conversation.topicReason();
        String detail = reason.substring(reason.indexOf(':') + 1);
        return switch (reason.split(":", 2)[0]) {
            case "poster" -> "The posting system said so.";
            case "match" -> "The text says “" + detail + "”.";
            case "catch-all" -> "No other topic's words were found.";
            case "corrected-by" -> nameOf(detail) + " chose it.";
            default -> "No rule holds; a team lead chooses one.";
        };
    }

    private Deadline promise(TargetView target) {
        Instant metAt = target.metAt();
        if (metAt != null) {
            return words.kept(target.kind(), target.startedAt(), target.dueAt(), metAt);
        }
        return switch (target.state()) {
            case "none" -> words.idle(target.kind(), target.dueAt(), false);
            case "missed" -> words.idle(target.kind(), target.dueAt(), true);
            default -> words.running(target.kind(), target.startedAt(), target.warnAt(), target.dueAt());
        };
    }

    private Why why() {
        AssignmentView assignment = conversation.assignment();
        String waiting = conversation.waitingInWords();
        if (assignment == null) {
            return new Why(waiting == null ? "Nobody has it now." : waiting, List.of(topicReason()));
        }
        String who = assignment.ambassador().equals(me) ? "you" : assignment.name();
        Instant madeAt = assignment.madeAt();
        String since = madeAt == null ? "" : " since " + words.moment(madeAt).words();
        return new Why("Why it is with " + who + since, List.of(assignment.explanation(), topicReason()));
    }

    private Doable doable() {
        var may = conversation.may();
        return new Doable(
                may.start() ? "Start answering" : null,
                may.handBack(),
                may.resolve(),
                may.note(),
                may.correctTopic() ? topics() : List.of(),
                may.assign() ? people() : List.of());
    }

    private List<Choice> topics() {
        String present = conversation.summary().topic();
        return directory.topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), topic.id().equals(present)))
                .toList();
    }

    /** Only who is authorized: from a lead nobody else gets it either. */
    private List<Choice> people() {
        String topic = conversation.summary().topic();
        if (topic == null) {
            return List.of();
        }
        return directory.ambassadors().values().stream()
                .filter(one -> one.authorization(topic, conversation.summary().channel())
                        .isPresent())
                .filter(one -> !one.id().equals(conversation.summary().assignee()))
                .map(one -> new Choice(one.id(), one.name(), false))
                .toList();
    }

    private List<Entry> entries() {
        List<Dated> all = new ArrayList<>();
        conversation.comments().forEach(comment -> all.add(new Dated(comment.receivedAt(), said(comment))));
        conversation.replies().forEach(reply -> all.add(new Dated(reply.reply().writtenAt(), answered(reply))));
        conversation.notes().forEach(note -> all.add(new Dated(note.writtenAt(), noted(note))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::entry)
                .toList();
    }

    private record Dated(Instant at, Entry entry) {}

    private Entry said(CommentView comment) {
        String name = comment.author().name();
        Integer rating = comment.rating();
        return new Entry(
                comment.id().toString(),
                "comment",
                name == null ? conversation.summary().contactName() : name,
                words.moment(comment.receivedAt()),
                comment.withdrawn() ? null : comment.text(),
                comment.editedAt() == null
                        ? null
                        : "edited " + words.moment(comment.editedAt()).words(),
                "none",
                rating == null ? null : rating + " of 5 stars",
                posted(comment),
                comment.atVersion(),
                false);
    }

    private @Nullable String posted(CommentView comment) {
        Instant at = comment.postedAt();
        if (at == null) {
            return null;
        }
        String when = words.moment(at).exact();
        return comment.postedAtTrusted()
                ? "posted " + when
                : "the source says it was posted " + when + ", which cannot be";
    }

    private Entry answered(ReplyView view) {
        ReplyHistory.Entry reply = view.reply();
        ReplyStanding standing = ReplyStanding.of(reply, this::nameOf, words);
        return new Entry(
                reply.id().toString(),
                "reply",
                view.authorName(),
                words.moment(reply.writtenAt()),
                reply.text(),
                standing.words(),
                standing.level(),
                null,
                reply.decisionComment() == null ? null : "“" + reply.decisionComment() + "”",
                reply.atVersion(),
                reply.state().equals("submitted") && reply.author().equals(me));
    }

    private Entry noted(NoteView note) {
        Moment at = words.moment(note.writtenAt());
        String id = note.id().toString();
        return new Entry(
                id, "note", note.authorName(), at, note.text(), null, "none", null, null, note.atVersion(), false);
    }

    private List<Happening> timeline() {
        return conversation.assignments().stream()
                .flatMap(assignment -> Stream.of(
                                happening(assignment.madeAt(), "Given to " + assignment.name()),
                                happening(assignment.startedAt(), assignment.name() + " started"),
                                happening(assignment.endedAt(), ended(assignment)))
                        .filter(Objects::nonNull))
                .toList();
    }

    private @Nullable Happening happening(@Nullable Instant at, String what) {
        return at == null ? null : new Happening(words.moment(at), what);
    }

    private static String ended(AssignmentView assignment) {
        String who = assignment.name();
        return switch (String.valueOf(assignment.endReason())) {
            case "answered" -> who + " answered";
            case "no-reaction" -> who + " did not react in time; the next one gets it";
            case "handed-back" -> who + " handed it back";
            case "away" -> who + " went away";
            case "shift-ended" -> who + "'s shift ended";
            case "reassigned" -> "Taken over from " + who;
            case "topic-changed" -> "The topic changed; " + who + " no longer has it";
            case "not-authorized" -> who + " is not authorized any more";
            case "resolved" -> "Closed";
            case "withdrawn" -> "The customer took everything back";
            default -> who + " no longer has it";
        };
    }

    private Earlier earlier(ConversationView.Earlier one) {
        String topic = one.topic();
        String name = topic == null
                ? "No topic"
                : directory.topic(topic).map(Topic::name).orElse(topic);
        return new Earlier(one.id().toString(), words.moment(one.receivedAt()), name, one.state(), one.excerpt());
    }

    private String nameOf(String person) {
        return person.equals(me)
                ? "you"
                : directory.ambassador(person).map(Ambassador::name).orElse(person);
    }

    /** Whatever a posting system sends as an address: only what leads to the web becomes a link. */
    private static boolean isWebAddress(@Nullable String url) {
        try {
            String scheme = url == null ? null : URI.create(url).getScheme();
            return scheme != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
