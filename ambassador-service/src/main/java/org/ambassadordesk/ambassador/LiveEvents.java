package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What open pages should know at once; takes effect with the transaction of the thread. */
@ApplicationScoped
public class LiveEvents {
    private final Database database;
    private final ObjectMapper json;

    LiveEvents(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Says that something changed.
     *
     * @param payload names what changed; no texts, no names of customers
     */
    public void publish(String kind, @Nullable UUID conversationId, Audience audience, Map<String, ?> payload) {
        try {
            database.transaction()
                    .live()
                    .add(new LiveEvent(kind, conversationId, audience, json.writeValueAsString(payload)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("payloads are plain maps", e);
        }
    }
}
