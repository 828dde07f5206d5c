package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with everything the person asking should see of it.
 *
 * @param summary the same members as in lists
 * @param topicReason why this topic, as a code: poster, match and the word, catch-all, corrected-by and the person
 * @param timeline comments, replies and notes in the order in which they came
 * @param contactHistory other conversations with this customer, latest first
 * @param assignments who held it, oldest first; the last one may still
 * @param imported where it was finished before it was brought here; null where it took place here
 */
public record ConversationView(
        @JsonUnwrapped ConversationLine summary,
        String source,
        UUID contactId,
        String topicReason,
        @Nullable String waitingInWords,
        List<CommentView> comments,
        List<ReplyView> replies,
        List<NoteView> notes,
        List<Moment> timeline,
        @Nullable AssignmentView assignment,
        List<AssignmentView> assignments,
        List<TargetView> targets,
        List<Earlier> contactHistory,
        @Nullable String draft,
        May may,
        ReplyHistory.@Nullable Origin imported) {

    /** What the customer said. */
    public record CommentView(
            UUID id,
            Author author,
            String text,
            @Nullable String original,
            @Nullable Integer rating,
            String language,
            @Nullable String url,
            @Nullable Instant postedAt,
            boolean postedAtTrusted,
            Instant receivedAt,
            @Nullable Instant editedAt,
            boolean withdrawn,
            List<String> labels,
            Map<String, Object> attributes,
            List<String> links,
            long atVersion) {
        static CommentView of(KeptComment kept) {
            var comment = kept.comment();
            var posted = comment.postedAt();
            return new CommentView(
                    comment.id(),
                    comment.author(),
                    comment.text(),
                    comment.original(),
                    comment.rating(),
                    comment.language().code(),
                    comment.url(),
                    posted == null ? null : posted.at(),
                    posted != null && posted.trusted(),
                    comment.receivedAt(),
                    kept.editedAt(),
                    kept.withdrawnAt() != null,
                    comment.labels(),
                    comment.attributes(),
                    comment.features().links(),
                    kept.atVersion());
        }
    }

    /** What was answered, or is about to be. */
    @Schema(name = "ReplyInConversation")
    public record ReplyView(@JsonUnwrapped ReplyHistory.Entry reply, String authorName) {}

    /** What colleagues tell each other. */
    public record NoteView(UUID id, String author, String authorName, String text, Instant writtenAt, long atVersion) {}

    /** One step of the conversation: a comment, a reply or a note. */
    public record Moment(String kind, UUID id, Instant at) {}

    /**
     * Somebody's time with the conversation, and why it was theirs, also in words.
     *
     * @param reactBy it goes to the next person then unless begun; null once begun
     * @param finishBy it goes to others then unless answered, since their time at the desk is over; null while it is not
     */
    public record AssignmentView(
            String ambassador,
            String name,
            long epoch,
            @Nullable Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable Instant reactBy,
            @Nullable Instant finishBy,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable AssignmentReason reason,
            String explanation) {}

    /**
     * A deadline: what was promised, by when, and how it stands.
     *
     * @param pausedAt since when it stands still, since the customer was asked something; null while it does not
     * @param state none, paused, running, at-risk, overdue, met or missed
     */
    public record TargetView(
            String kind,
            String target,
            String calendar,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant pausedAt,
            String state) {}

    /** Another conversation with the same customer. */
    public record Earlier(
            UUID id,
            String channel,
            @Nullable String topic,
            String state,
            @Nullable String assignee,
            String excerpt,
            Instant receivedAt) {}

    /**
     * What the person asking may do here.
     *
     * @param autonomy how far they may go alone; null where they are not authorized
     * @param autonomyReason the same in words, with the reason
     */
    public record May(
            boolean start,
            boolean handBack,
            boolean reply,
            boolean resolve,
            boolean correctTopic,
            boolean assign,
            boolean note,
            @Nullable Autonomy autonomy,
            boolean sendsAlone,
            String autonomyReason) {
        static May of(Permissions permissions, Words words, @Nullable String topic) {
            AppliedAutonomy autonomy = permissions.autonomy();
            return new May(
                    permissions.start(),
                    permissions.handBack(),
                    permissions.reply(),
                    permissions.resolve(),
                    permissions.correctTopic(),
                    permissions.assign(),
                    permissions.note(),
                    autonomy == null ? null : autonomy.applied(),
                    autonomy != null && autonomy.sendsAlone(),
                    words.explain(autonomy, topic));
        }
    }
}
