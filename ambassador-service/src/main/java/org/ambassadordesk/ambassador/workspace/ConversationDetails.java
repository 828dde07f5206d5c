package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.CommentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.May;
import org.ambassadordesk.ambassador.workspace.ConversationView.Moment;
import org.ambassadordesk.ambassador.workspace.ConversationView.NoteView;
import org.ambassadordesk.ambassador.workspace.ConversationView.ReplyView;
import org.ambassadordesk.ambassador.workspace.ConversationView.TargetView;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.Conversation;
import org.jspecify.annotations.Nullable;

/** Puts together what a person sees of one conversation. */
@ApplicationScoped
public class ConversationDetails {
    private final Database database;
    private final Conversations conversations;
    private final CurrentDirectory directory;
    private final Instance<ReplyHistory> replies;
    private final Drafts drafts;
    private final Clock clock;
    private final Event<ConversationShown> shown;

    ConversationDetails(
            Database database,
            Conversations conversations,
            CurrentDirectory directory,
            Instance<ReplyHistory> replies,
            Drafts drafts,
            Clock clock,
            Event<ConversationShown> shown) {
        this.shown = shown;
        this.database = database;
        this.conversations = conversations;
        this.directory = directory;
        this.replies = replies;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Refused with 404 where it is not this person's affair.
     *
     * @param languages in which decisions are said, best first
     */
    public ConversationView show(UUID id, Person person, List<Locale> languages) {
        return database.inTransaction(handle -> {
            KeptConversation kept = conversations.visible(id, person);
            shown.fire(new ConversationShown(kept, person));
            return view(kept, person, languages);
        });
    }

    /** The same right after the person did something that may have taken it out of their sight. */
    public ConversationView showDone(UUID id, Person person, List<Locale> languages) {
        return database.inTransaction(handle -> view(conversations.find(id).orElseThrow(), person, languages));
    }

    /** The router's refusal, with how the conversation stands now. */
    ProblemException refusal(UUID id, RouterAnswer.Refused refused) {
        ProblemType type =
                switch (refused.code()) {
                    case "held-by-another", "not-open" -> ProblemType.SOMEBODY_WAS_FASTER;
                    default -> ProblemType.REFUSED;
                };
        return conversations
                .conflict(type, "{0}", conversations.find(id).orElseThrow(), refused.sentence())
                .with("code", refused.code());
    }

    private ConversationView view(KeptConversation kept, Person person, List<Locale> languages) {
        Directory now = directory.get();
        Words words = Words.in(languages, now);
        Instant at = clock.instant();
        UUID id = kept.id();
        List<CommentView> comments = conversations.commentsAfter(id, -1).stream()
                .map(CommentView::of)
                .toList();
        List<ReplyHistory.Entry> entries =
                replies.stream().flatMap(history -> history.of(id).stream()).toList();
        List<ReplyView> answers = entries.stream()
                .map(entry -> new ReplyView(entry, nameOf(entry.author(), now)))
                .toList();
        return database.read(handle -> {
            List<NoteView> notes = HistoryRows.notes(handle, id, author -> nameOf(author, now));
            List<AssignmentView> assignments = HistoryRows.assignments(handle, kept, person.id(), words, now);
            return new ConversationView(
                    ConversationLine.of(
                            kept,
                            HistoryRows.excerpt(handle, id),
                            HistoryRows.attention(handle, id, person.id(), at),
                            now,
                            at),
                    kept.routed().source(),
                    kept.routed().contactId(),
                    kept.routed().topicReason(),
                    waiting(kept.routed(), words),
                    comments,
                    answers,
                    notes,
                    timeline(comments, answers, notes),
                    current(assignments),
                    assignments,
                    targets(kept.routed(), at),
                    HistoryRows.earlier(handle, kept, Sight.of(person, now)),
                    drafts.find(id, person.id()).map(Drafts.Draft::text).orElse(null),
                    May.of(
                            Permissions.of(
                                    person,
                                    kept,
                                    ReplyHistory.lastAuthor(entries).orElse(null),
                                    now),
                            words,
                            kept.topic()),
                    replies.stream()
                            .flatMap(history -> history.origin(id).stream())
                            .findFirst()
                            .orElse(null));
        });
    }

    private static @Nullable String waiting(Conversation routed, Words words) {
        return routed.waitingReason() == null ? null : words.code("waiting.", routed.waitingReason());
    }

    private static @Nullable AssignmentView current(List<AssignmentView> assignments) {
        return assignments.stream()
                .filter(assignment -> assignment.endedAt() == null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<Moment> timeline(List<CommentView> comments, List<ReplyView> replies, List<NoteView> notes) {
        List<Moment> moments = new ArrayList<>();
        comments.forEach(comment -> moments.add(new Moment("comment", comment.id(), comment.receivedAt())));
        replies.forEach(reply -> moments.add(
                new Moment("reply", reply.reply().id(), reply.reply().writtenAt())));
        notes.forEach(note -> moments.add(new Moment("note", note.id(), note.writtenAt())));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static List<TargetView> targets(Conversation routed, Instant at) {
        return routed.targets().stream()
                .map(target -> new TargetView(
                        target.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        target.target(),
                        target.calendar(),
                        target.startedAt(),
                        target.warnAt(),
                        target.dueAt(),
                        target.metAt(),
                        target.pausedAt(),
                        Deadlines.state(target, routed, at).code()))
                .toList();
    }

    private static String nameOf(String person, Directory directory) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }
}
