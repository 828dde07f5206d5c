package org.ambassadordesk.ambassador.guideline;

import java.util.OptionalInt;
import org.ambassadordesk.ambassador.channel.ChannelContracts;

/**
 * How long a public answer may be on a channel, in characters (Unicode code points), as its contract says. A channel
 * without one has no limit that we know of.
 */
public final class ChannelLimits {
    private ChannelLimits() {}

    public static OptionalInt of(String channel) {
        Integer limit = ChannelContracts.of(channel).maxLength();
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
