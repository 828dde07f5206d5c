package org.ambassadordesk.ambassador.past;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import as it is sent: a conversation that is over. Moments are RFC 3339 with an offset.
 *
 * @param source where it comes from, as a label of the sender's choice
 * @param externalId what it is called there; with the source, its identity
 * @param topic a topic of this desk; where none is named, the desk's rules find one in the first comment
 * @param language ISO 639-1; where none is named, nobody can tell
 * @param customer their name
 * @param resolutionDueAt until when it was to be closed, where that was promised
 * @param closedAt null where that is not known: then its end is in no figure
 */
public record FinishedConversation(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String channel,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String customer,
        @Nullable String resolutionDueAt,
        @Nullable String closedAt,
        @Nullable List<@Nullable SaidThen> comments,
        @Nullable List<@Nullable AnsweredThen> replies) {
    /**
     * A comment of the customer.
     *
     * @param author the channel's id of who wrote it
     * @param dueAt until when an answer to it was promised; null where nothing was
     */
    public record SaidThen(
            @Nullable String externalId,
            @Nullable String text,
            @Nullable String at,
            @Nullable String author,
            @Nullable String dueAt) {}

    /**
     * A reply that reached the customer.
     *
     * @param by somebody of this desk (id, address or name), or whatever the one who wrote it was called; null where nobody
     *     knows
     */
    public record AnsweredThen(
            @Nullable String externalId,
            @Nullable String text,
            @Nullable String at,
            @Nullable String by) {}
}
