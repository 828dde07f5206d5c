package org.ambassadordesk.contract.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered posting system.
 *
 * @param channels channels it may post on
 * @param setsTopic whether its {@code topic} wins over the match rules
 * @param webhook where its customers' answers go; null where it asks for them itself
 */
public record Source(
        String id,
        String name,
        List<String> channels,
        boolean setsTopic,
        @Nullable Webhook webhook,
        List<Key> keys) {
    /** Where to send, and the name of the environment variable that holds the signing secret. */
    public record Webhook(String url, String secretEnv) {}

    /**
     * A key the source signs its calls with, as a hash.
     *
     * @param sha256 lower-case hex of the whole key; enough, since keys carry 256 random bits
     */
    public record Key(String id, String sha256, Instant createdAt) {}
}
