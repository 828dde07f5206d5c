package org.ambassadordesk.ambassador.guideline;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long a public answer may be on a channel, in characters (Unicode code points), as the channels document it for
 * comments and replies. A channel without an entry has no limit that we know of.
 */
public final class ChannelLimits {
    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("twitter", 280),
            Map.entry("x", 280),
            Map.entry("bluesky", 300),
            Map.entry("mastodon", 500),
            Map.entry("threads", 500),
            Map.entry("tiktok", 150),
            Map.entry("linkedin", 1_250),
            Map.entry("instagram", 2_200),
            Map.entry("facebook", 8_000),
            Map.entry("youtube", 10_000),
            Map.entry("reddit", 10_000),
            Map.entry("whatsapp", 4_096),
            Map.entry("telegram", 4_096),
            Map.entry("google-reviews", 4_096),
            Map.entry("play-store", 350),
            Map.entry("app-store", 5_970));

    private ChannelLimits() {}

    public static OptionalInt of(String channel) {
        Integer limit = LIMITS.get(channel.toLowerCase(Locale.ROOT));
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
