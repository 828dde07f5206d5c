package org.ambassadordesk.ambassador.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What channels allow, over REST: for whoever writes replies by program. */
@Path("/api/channels")
@RunOnVirtualThread
public class ChannelResource {
    /** All that are known. */
    public record Channels(List<ChannelContract> items) {}

    @GET
    public Channels list() {
        return new Channels(ChannelContracts.all());
    }
}
