package org.ambassadordesk.tools.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.tools.past.Threads.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void answerWithinTheSameSecondIsNoneFromBefore() {
        Threads threads = new Threads("export");
        threads.add(message(1, false, "asked", "2017-10-11T13:00:09Z", null));
        threads.add(message(2, true, "answered", "2017-10-11T13:00:09.500Z", "asked"));

        List<ObjectNode> conversations = threads.conversations((message, reason) -> {
            throw new AssertionError(message + ": " + reason);
        });

        assertThat(conversations).hasSize(1);
        assertThat(conversations.getFirst().path("comments").findValuesAsText("externalId"))
                .containsExactly("asked");
        assertThat(conversations.getFirst().path("replies").findValuesAsText("externalId"))
                .containsExactly("answered");
    }

    private static Message message(long line, boolean isAnswer, String id, String at, @Nullable String inReplyTo) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("text", id);
        return new Message(line, isAnswer, id, isAnswer ? "shop" : "jo", Instant.parse(at), inReplyTo, fields);
    }
}
