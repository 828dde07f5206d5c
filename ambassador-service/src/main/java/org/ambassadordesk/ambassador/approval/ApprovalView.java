package org.ambassadordesk.ambassador.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.ambassadordesk.ambassador.reply.ReplyView;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.workspace.ConversationLine;

/**
 * A reply that waits for the person asking.
 *
 * @param conversation as in lists
 * @param answers the comments it answers, oldest first
 */
public record ApprovalView(
        @JsonUnwrapped ReplyView reply,
        String authorName,
        ConversationLine conversation,
        List<Since.Comment> answers) {}
