package org.ambassadordesk.ambassador.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reply that was drawn to be read afterwards. */
sealed interface Sample {
    Drawn drawn();

    /** Which reply, and where it belongs; {@code rate} is the share that was drawn then. */
    record Drawn(UUID replyId, String author, String topic, String channel, double rate, Instant at) implements Sample {
        @Override
        public Drawn drawn() {
            return this;
        }

        /** Somebody else than its author has read it. */
        Reviewed review(Verdict verdict, String by, @Nullable String comment, Instant now) {
            if (by.equals(author)) {
                throw new IllegalArgumentException("nobody reviews a reply of their own");
            }
            return new Reviewed(this, verdict, by, comment, now);
        }
    }

    /** It was read; {@code comment} says what should have been otherwise. */
    record Reviewed(
            Drawn drawn,
            Verdict verdict,
            String by,
            @Nullable String comment,
            Instant at) implements Sample {}

    /** What the reader found. */
    enum Verdict {
        FINE("fine"),
        NOT_FINE("not-fine");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** As the API and the table say it. */
        String code() {
            return code;
        }
    }
}
