package org.ambassadordesk.ambassador.attention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.attention.Viewers.Looking;
import org.ambassadordesk.ambassador.attention.Viewers.Viewer;
import org.jspecify.annotations.Nullable;

/** Who looks at a conversation, and what somebody puts off, over REST. */
@Path("/api/conversations/{id}")
@RunOnVirtualThread
public class AttentionResource {
    private final CurrentPerson current;
    private final Viewers viewers;
    private final Snoozes snoozes;

    AttentionResource(CurrentPerson current, Viewers viewers, Snoozes snoozes) {
        this.current = current;
        this.viewers = viewers;
        this.snoozes = snoozes;
    }

    /** The version that is on the screen, and whether a reply is being written or the page is left. */
    public record Seen(
            @NotNull @Min(0) Long version,
            @Nullable Boolean writing,
            @Nullable Boolean leaving) {}

    /** Who else is there. */
    public record Others(List<Viewer> viewers) {}

    /** Until when it is put off. */
    public record Snooze(@NotNull Instant until) {}

    /** What is put off; null where nothing is. */
    public record SnoozeView(@Nullable Instant until) {}

    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Others seen(UUID id, @Valid @NotNull Seen seen) {
        Looking looking = Boolean.TRUE.equals(seen.leaving())
                ? Looking.LEAVES
                : Boolean.TRUE.equals(seen.writing()) ? Looking.WRITES : Looking.LOOKS;
        return new Others(viewers.see(id, current.get(), seen.version(), looking));
    }

    @POST
    @Path("snooze")
    @Consumes(MediaType.APPLICATION_JSON)
    public SnoozeView snooze(UUID id, @Valid @NotNull Snooze snooze) {
        snoozes.snooze(id, current.get(), snooze.until());
        return new SnoozeView(snooze.until());
    }

    @DELETE
    @Path("snooze")
    public SnoozeView wake(UUID id) {
        snoozes.wake(id, current.get());
        return new SnoozeView(null);
    }
}
