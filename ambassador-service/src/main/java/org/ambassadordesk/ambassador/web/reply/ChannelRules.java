package org.ambassadordesk.ambassador.web.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.channel.ChannelContract;
import org.ambassadordesk.ambassador.channel.ChannelContracts;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.words.ReplyWords;
import org.ambassadordesk.ambassador.workspace.ConversationView;

/** What the channel of a conversation allows, as far as its author should know it before writing. */
@ApplicationScoped
class ChannelRules {
    private final Visitor visitor;

    ChannelRules(Visitor visitor) {
        this.visitor = visitor;
    }

    List<String> of(ConversationView conversation) {
        ReplyWords say = visitor.words().reply();
        ChannelContract contract = ChannelContracts.of(conversation.summary().channel());
        List<String> rules = new ArrayList<>();
        if (contract.oneReply() && hasReply(conversation)) {
            rules.add(say.ruleOneReply());
        }
        contract.closesAt(conversation.summary().receivedAt()).ifPresent(closesAt -> rules.add(window(closesAt, say)));
        return rules;
    }

    private String window(Instant closesAt, ReplyWords say) {
        String when = visitor.words().moment(closesAt).words();
        return closesAt.isAfter(visitor.words().now()) ? say.ruleWindow(when) : say.ruleWindowClosed(when);
    }

    private static boolean hasReply(ConversationView conversation) {
        return conversation.replies().stream()
                .anyMatch(reply -> reply.reply().state().equals("approved"));
    }
}
