package org.ambassadordesk.ambassador.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a channel allows for public replies, as it documents it. A channel nobody knows allows everything.
 *
 * @param maxLength longest reply in characters (Unicode code points), disclosure included; null where there is no limit
 *     that we know of
 * @param oneReply whether there is one reply only, and a second one replaces it
 * @param window how long after the customer's last comment replies are taken; null for ever
 */
public record ChannelContract(
        String channel,
        @Nullable Integer maxLength,
        boolean oneReply,
        @Nullable Duration window) {
    static ChannelContract unknown(String channel) {
        return new ChannelContract(channel, null, false, null);
    }

    /** Until when a comment may be replied to; empty for ever. */
    public Optional<Instant> closesAt(Instant commentedAt) {
        return Optional.ofNullable(window).map(commentedAt::plus);
    }
}
