package org.ambassadordesk.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Something a customer of the demo desk writes.
 *
 * @param thread comments with the same one belong together; null stands alone
 */
record DemoComment(
        String source,
        String channel,
        String author,
        @Nullable String handle,
        @Nullable String thread,
        @Nullable Integer rating,
        String text) {
    static List<DemoComment> packaged() throws IOException {
        try (InputStream yaml = DemoComment.class.getResourceAsStream("/demo-comments.yaml")) {
            if (yaml == null) {
                throw new IOException("demo-comments.yaml is not on the class path");
            }
            Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            if (!(document instanceof List<?> list)) {
                throw new IOException("demo-comments.yaml is no list");
            }
            return list.stream().map(entry -> of((Map<?, ?>) entry)).toList();
        }
    }

    private static DemoComment of(Map<?, ?> entry) {
        return new DemoComment(
                text(entry, "source").orElse("demo"),
                text(entry, "channel").orElseThrow(),
                text(entry, "author").orElseThrow(),
                text(entry, "handle").orElse(null),
                text(entry, "thread").orElse(null),
                entry.get("rating") instanceof Number rating ? rating.intValue() : null,
                text(entry, "text").orElseThrow());
    }

    private static Optional<String> text(Map<?, ?> entry, String name) {
        return Optional.ofNullable(entry.get(name)).map(String::valueOf);
    }

    /**
     * The body of {@code POST /v1/comments}.
     *
     * @param round makes ids of its own for every time the list is posted
     */
    Map<String, Object> body(String round, int number) {
        Map<String, Object> person = new TreeMap<>();
        person.put("id", channel + "-" + author);
        person.put("name", author);
        Map<String, Object> body = new TreeMap<>();
        body.put("externalId", "demo-" + round + "-" + number);
        body.put("channel", channel);
        body.put("text", text);
        body.put("author", person);
        Optional.ofNullable(handle).ifPresent(known -> person.put("handle", known));
        Optional.ofNullable(thread).ifPresent(known -> body.put("threadId", "demo-" + round + "-" + known));
        Optional.ofNullable(rating).ifPresent(known -> body.put("rating", known));
        return body;
    }
}
