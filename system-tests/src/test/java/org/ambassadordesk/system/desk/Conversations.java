package org.ambassadordesk.system.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** What can be seen of conversations from outside. */
public final class Conversations {
    private static final int PAGE = 200;

    private final Caller admin;

    public Conversations(SystemDesk desk) {
        this.admin = desk.person("admin");
    }

    /** Every line of a view, page after page. */
    public List<JsonNode> list(String view) {
        List<JsonNode> lines = new ArrayList<>();
        String cursor = "";
        do {
            Caller.Answer page = admin.get("/api/conversations?view=" + view + "&limit=" + PAGE + cursor);
            Assertions.assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().path("items").forEach(lines::add);
            cursor = page.json().hasNonNull("next")
                    ? "&cursor=" + page.json().path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return lines;
    }

    public JsonNode show(String id) {
        Caller.Answer answer = admin.get("/api/conversations/" + id);
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** What a source is told about its comment; empty while nothing is known. */
    public static Optional<JsonNode> status(Caller source, String commentId) {
        Caller.Answer answer = source.get("/api/comments/" + commentId);
        return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
    }
}
