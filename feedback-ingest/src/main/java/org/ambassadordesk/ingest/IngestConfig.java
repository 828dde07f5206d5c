package org.ambassadordesk.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an operator may set. */
@ConfigMapping(prefix = "desk.ingest")
public interface IngestConfig {
    /** Stable name of this process among its kin. */
    @WithDefault("feedback-ingest")
    String instance();

    /** Where posters ask for their comments' state, for the {@code Location} of an answer; absent: a relative one. */
    Optional<String> ambassadorUrl();

    Kafka kafka();

    Limits limits();

    Idempotency idempotency();

    Bench bench();

    /** The broker and how long to wait for it. */
    interface Kafka {
        /** {@code host:port,…}. */
        String bootstrap();

        /** Further client properties, for security and the like; they win over ours. */
        Map<String, String> properties();

        /** How long an acknowledgement may take before the poster is told to try again. */
        @WithDefault("1700ms")
        Duration acknowledgeWithin();
    }

    /** How much may be on its way to the broker; what is over it is answered 429. */
    interface Limits {
        /** Comments of all sources together. */
        @WithDefault("4000")
        int inFlight();

        /** Comments of one source. */
        @WithDefault("2000")
        int inFlightPerSource();

        /** Bytes of all sources together. */
        @WithDefault("32M")
        MemorySize inFlightBytes();
    }

    /** How long an Idempotency-Key is remembered, to refuse it with another body. Losing it costs only that refusal. */
    interface Idempotency {
        /** Most keys. */
        @WithDefault("50000")
        long keys();

        /** Time since the last use. */
        @WithDefault("24h")
        Duration keep();
    }

    /** The bare endpoint that benchmarks compare with. */
    interface Bench {
        /** Off: {@code POST /bench/bare} does not exist. */
        @WithDefault("false")
        boolean enabled();

        /** Where it sends to; the topic must exist. */
        @WithDefault("bench.bare")
        String topic();
    }
}
