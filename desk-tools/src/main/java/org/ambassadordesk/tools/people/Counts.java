package org.ambassadordesk.tools.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often what was done, and what was read, by all people together. */
final class Counts {
    private final Map<Deed, LongAdder> byDeed = new EnumMap<>(Deed.class);

    /** Comments read, by conversation. */
    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    Counts() {
        for (Deed deed : Deed.values()) {
            byDeed.put(deed, new LongAdder());
        }
    }

    void count(Deed deed) {
        adder(deed).increment();
    }

    long of(Deed deed) {
        return adder(deed).sum();
    }

    /** Somebody opened a conversation and found so many comments in it. */
    void read(String conversation, int comments) {
        read.merge(conversation, comments, Math::max);
    }

    /** Conversations somebody opened to answer them. */
    long conversations() {
        return read.size();
    }

    /** Comments in them when they were last opened. */
    long comments() {
        return read.values().stream().mapToLong(Integer::longValue).sum();
    }

    private LongAdder adder(Deed deed) {
        return Objects.requireNonNull(byDeed.get(deed));
    }
}
