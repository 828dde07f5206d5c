package org.ambassadordesk.tools.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often what was done, by all people together. */
final class Counts {
    private final Map<Deed, LongAdder> byDeed = new EnumMap<>(Deed.class);

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

    private LongAdder adder(Deed deed) {
        return Objects.requireNonNull(byDeed.get(deed));
    }
}
