package org.ambassadordesk.tools.past;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages together to conversations: one customer's comments that lead to each other, and what was answered to them,
 * whatever order they stand in. Holds all of them.
 */
final class Threads {
    /** More replies upon replies than anybody writes; then they lead in a circle. */
    private static final int DEEPEST = 10_000;

    private final String source;
    private final Map<String, Message> messages = new LinkedHashMap<>();

    Threads(String source) {
        this.source = source;
    }

    /**
     * A row.
     *
     * @param line where it stands
     * @param inReplyTo what it answers; null where it begins
     */
    record Message(
            long line,
            boolean isAnswer,
            String id,
            String author,
            Instant at,
            @Nullable String inReplyTo,
            ObjectNode fields) {}

    /** Of two with the same id the later one counts. */
    void add(Message message) {
        messages.put(message.id(), message);
    }

    /**
     * All conversations as the desk takes them, in the order in which they stand.
     *
     * @param left hears of each message that belongs to none, and why
     */
    List<ObjectNode> conversations(BiConsumer<Message, String> left) {
        Map<String, List<Message>> together = new LinkedHashMap<>();
        Map<String, String> roots = new HashMap<>();
        for (Message message : messages.values()) {
            String root = message.isAnswer() ? rootOfAnswer(message, roots) : root(message, roots);
            if (root == null) {
                left.accept(message, "answers nothing that stands in this file");
            } else {
                together.computeIfAbsent(root, id -> new ArrayList<>()).add(message);
            }
        }
        List<ObjectNode> conversations = new ArrayList<>();
        together.forEach((root, all) -> conversations.add(conversation(root, all, left)));
        return conversations;
    }

    /** The first comment of the same customer that this one leads back to, over whatever was answered in between. */
    private String root(Message comment, Map<String, String> roots) {
        String known = roots.get(comment.id());
        if (known != null) {
            return known;
        }
        Message first = comment;
        Message at = comment;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Message before = at.inReplyTo() == null ? null : messages.get(at.inReplyTo());
            if (before == null || (!before.isAnswer() && !before.author().equals(comment.author()))) {
                break;
            }
            first = before.isAnswer() ? first : before;
            at = before;
        }
        roots.put(comment.id(), first.id());
        return first.id();
    }

    private @Nullable String rootOfAnswer(Message answer, Map<String, String> roots) {
        Message at = answer;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Message before = at.inReplyTo() == null ? null : messages.get(at.inReplyTo());
            if (before == null) {
                return null;
            }
            if (!before.isAnswer()) {
                return root(before, roots);
            }
            at = before;
        }
        return null;
    }

    private ObjectNode conversation(String root, Collection<Message> all, BiConsumer<Message, String> left) {
        ObjectNode conversation = JsonNodeFactory.instance.objectNode();
        Message first = messages.getOrDefault(root, all.iterator().next());
        conversation.put("source", source).put("externalId", root);
        for (String field : List.of("channel", "topic", "language")) {
            if (first.fields().hasNonNull(field)) {
                conversation.set(field, first.fields().get(field));
            }
        }
        String name = first.fields().at("/author/name").asText();
        if (!name.isEmpty()) {
            conversation.put("customer", name);
        }
        List<Message> sorted =
                all.stream().sorted(Comparator.comparing(Message::at)).toList();
        Instant begun = sorted.stream()
                .filter(message -> !message.isAnswer())
                .map(Message::at)
                .findFirst()
                .orElse(Instant.MIN);
        var comments = conversation.putArray("comments");
        var replies = conversation.putArray("replies");
        for (Message message : sorted) {
            if (!message.isAnswer()) {
                comments.addObject()
                        .put("externalId", message.id())
                        .put("text", message.fields().path("text").asText())
                        .put("at", message.at().toString())
                        .put("author", message.author());
            } else if (message.at().isBefore(begun)) {
                left.accept(message, "was written before the customer said anything");
            } else {
                replies.addObject()
                        .put("externalId", message.id())
                        .put("text", message.fields().path("text").asText())
                        .put("at", message.at().toString())
                        .put("by", by(message));
            }
        }
        return conversation;
    }

    private static String by(Message answer) {
        String name = answer.fields().at("/author/name").asText();
        return name.isEmpty() ? answer.author() : name;
    }
}
