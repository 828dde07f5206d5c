package org.ambassadordesk.ambassador.channel;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.EventCodec;

/** The contracts of the channels, read once from {@code channels.json}. */
public final class ChannelContracts {
    private static final Map<String, ChannelContract> BY_CHANNEL =
            read().stream().collect(Collectors.toUnmodifiableMap(ChannelContract::channel, Function.identity()));

    private ChannelContracts() {}

    /** Channels are known by their names in lower case. */
    public static ChannelContract of(String channel) {
        String name = channel.toLowerCase(Locale.ROOT);
        return BY_CHANNEL.getOrDefault(name, ChannelContract.unknown(name));
    }

    /** All that are known, by name. */
    public static List<ChannelContract> all() {
        return BY_CHANNEL.values().stream()
                .sorted(java.util.Comparator.comparing(ChannelContract::channel))
                .toList();
    }

    private static List<ChannelContract> read() {
        try (InputStream file = ChannelContracts.class.getResourceAsStream("/channels.json")) {
            return EventCodec.json().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("channels.json", e);
        }
    }
}
