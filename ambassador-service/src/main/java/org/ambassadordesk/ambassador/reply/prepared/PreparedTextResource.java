package org.ambassadordesk.ambassador.reply.prepared;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.reply.prepared.PreparedTexts.PreparedText;

/** The texts prepared for a conversation, over REST. */
@Path("/api/conversations/{id}/responses")
@RunOnVirtualThread
public class PreparedTextResource {
    private final CurrentPerson current;
    private final PreparedTexts texts;

    PreparedTextResource(CurrentPerson current, PreparedTexts texts) {
        this.current = current;
        this.texts = texts;
    }

    /** All that fit. */
    public record Responses(List<PreparedText> items) {}

    @GET
    public Responses list(UUID id) {
        return new Responses(texts.of(id, current.get()));
    }
}
