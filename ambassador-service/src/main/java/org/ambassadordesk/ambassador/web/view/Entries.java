package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.web.view.Talk.Allowed;
import org.ambassadordesk.ambassador.web.view.Talk.Entry;
import org.ambassadordesk.ambassador.web.view.Talk.Undo;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.ConversationView.CommentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.NoteView;
import org.ambassadordesk.ambassador.workspace.ConversationView.ReplyView;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, in the order in which it was: comments, replies and notes. */
final class Entries {
    private final ConversationView conversation;
    private final Map<UUID, Allowed> allowed;
    private final String me;
    private final UnaryOperator<String> names;
    private final Words words;

    Entries(
            ConversationView conversation,
            Map<UUID, Allowed> allowed,
            String me,
            UnaryOperator<String> names,
            Words words) {
        this.conversation = conversation;
        this.allowed = allowed;
        this.me = me;
        this.names = names;
        this.words = words;
    }

    private record Dated(Instant at, Entry entry) {}

    List<Entry> all() {
        List<Dated> all = new ArrayList<>();
        conversation.comments().forEach(comment -> all.add(new Dated(comment.receivedAt(), said(comment))));
        conversation.replies().forEach(reply -> all.add(new Dated(reply.reply().writtenAt(), answered(reply))));
        conversation.notes().forEach(note -> all.add(new Dated(note.writtenAt(), noted(note))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::entry)
                .toList();
    }

    private Entry said(CommentView comment) {
        String name = comment.author().name();
        Integer rating = comment.rating();
        Instant editedAt = comment.editedAt();
        return new Entry(
                comment.id().toString(),
                "comment",
                name == null ? conversation.summary().contactName() : name,
                words.moment(comment.receivedAt()),
                comment.withdrawn() ? null : comment.text(),
                editedAt == null
                        ? null
                        : words.talk().edited(words.moment(editedAt).words()),
                "none",
                rating == null ? null : words.talk().stars(rating),
                posted(comment),
                comment.atVersion(),
                Undo.NONE,
                null);
    }

    /** Said only where it differs from when it came in, or cannot be. */
    private @Nullable String posted(CommentView comment) {
        Instant at = comment.postedAt();
        if (at == null) {
            return null;
        }
        String when = words.moment(at).words();
        if (!comment.postedAtTrusted()) {
            return words.talk().postedCannotBe(when);
        }
        return when.equals(words.moment(comment.receivedAt()).words())
                ? null
                : words.talk().posted(when);
    }

    private Entry answered(ReplyView view) {
        ReplyHistory.Entry reply = view.reply();
        ReplyStanding standing = ReplyStanding.of(reply, names, words);
        return new Entry(
                reply.id().toString(),
                "reply",
                view.authorName().isEmpty() ? words.talk().somebodyElsewhere() : view.authorName(),
                words.moment(reply.writtenAt()),
                reply.publicText(),
                standing.words(),
                standing.level(),
                null,
                remark(reply),
                reply.atVersion(),
                undo(reply),
                allowed.get(reply.id()));
    }

    private @Nullable String remark(ReplyHistory.Entry reply) {
        if (reply.decisionComment() != null) {
            return "“" + reply.decisionComment() + "”";
        }
        String wishes = Stream.of(
                        reply.asksCustomer() ? words.talk().asksCustomer() : "",
                        reply.closes() && reply.state().matches("approved|submitted")
                                ? words.talk().closesWithIt()
                                : "")
                .filter(wish -> !wish.isEmpty())
                .collect(Collectors.joining(" · "));
        return wishes.isEmpty() ? null : wishes;
    }

    private Undo undo(ReplyHistory.Entry reply) {
        Instant heldUntil = reply.heldUntil();
        if (!reply.author().equals(me)) {
            return Undo.NONE;
        }
        return heldUntil == null
                ? new Undo(reply.state().equals("submitted"), null)
                : new Undo(true, heldUntil.toString());
    }

    private Entry noted(NoteView note) {
        return new Entry(
                note.id().toString(),
                "note",
                note.authorName(),
                words.moment(note.writtenAt()),
                note.text(),
                null,
                "none",
                null,
                null,
                note.atVersion(),
                Undo.NONE,
                null);
    }
}
