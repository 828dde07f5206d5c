package org.ambassadordesk.contract.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employee who answers.
 *
 * @param languages ISO 639-1, best first; {@code de:basic} for one they speak a little
 * @param capacity how many conversations held at once, at least 1
 * @param shift id of the business calendar that says when they work; null means always
 * @param authorized topic id → how far they may go there
 * @param channels channels they may answer on; empty means all
 * @param authorizedOn topic id → channel → how far they may go on that channel, where it is not as {@code authorized}
 */
public record Ambassador(
        String id,
        String name,
        @Nullable String email,
        String team,
        Role role,
        List<String> languages,
        int capacity,
        @Nullable String shift,
        Map<String, Autonomy> authorized,
        List<String> channels,
        Map<String, Map<String, Autonomy>> authorizedOn) {
    /** Behind a language that somebody speaks a little. */
    public static final String BASIC = ":basic";

    /** Somebody whose authorizations are the same on every channel. */
    public Ambassador(
            String id,
            String name,
            @Nullable String email,
            String team,
            Role role,
            List<String> languages,
            int capacity,
            @Nullable String shift,
            Map<String, Autonomy> authorized,
            List<String> channels) {
        this(id, name, email, team, role, languages, capacity, shift, authorized, channels, Map.of());
    }

    /** The right to answer this topic on this channel, or nothing. This right never relaxes. */
    public Optional<Autonomy> authorization(String topic, String channel) {
        if (!channels.isEmpty() && !channels.contains(channel)) {
            return Optional.empty();
        }
        return Optional.ofNullable(authorized.get(topic))
                .map(everywhere -> authorizedOn.getOrDefault(topic, Map.of()).getOrDefault(channel, everywhere));
    }

    /** Well enough to answer in it. */
    public boolean speaks(String language) {
        return languages.contains(language);
    }

    /** At least a little. */
    public boolean speaksSome(String language) {
        return speaks(language) || languages.contains(language + BASIC);
    }
}
