package org.ambassadordesk.ingest.source;

import java.security.Principal;
import org.ambassadordesk.contract.directory.Source;

/** A posting system that has proved who it is. */
public record RegisteredSource(Source source) implements Principal {
    /** The source's id. */
    @Override
    public String getName() {
        return source.id();
    }

    public boolean mayPostOn(String channel) {
        return source.channels().contains(channel);
    }
}
