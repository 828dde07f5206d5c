package org.ambassadordesk.ambassador.reply;

import java.util.List;
import org.ambassadordesk.ambassador.guideline.Acknowledgements.Acknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply was written, and which guidelines its author had acknowledged by then.
 *
 * @param topic the conversation's topic at that time; null for replies older than this record
 * @param language the conversation's at that time; null for replies older than that is kept
 */
public record Grounds(
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String language,
        List<Acknowledgement> acknowledgements) {
    public Grounds {
        acknowledgements = List.copyOf(acknowledgements);
    }
}
