package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A reply in its life: handed in, it waits for a second person, who approves it, sends it back or rejects it, unless its
 * author takes it back or the customer writes meanwhile; what may go out alone begins as approved, and for some seconds its
 * author may take that back too.
 */
public sealed interface Reply {
    Written written();

    default UUID id() {
        return written().id();
    }

    default String author() {
        return written().author();
    }

    /** As the API and the table say it. */
    default String status() {
        return switch (this) {
            case Submitted _ -> "submitted";
            case Approved _ -> "approved";
            case SentBack _ -> "sent-back";
            case Rejected _ -> "rejected";
            case Withdrawn _ -> "withdrawn";
            case Stale _ -> "stale";
        };
    }

    /** Waits for a second person. */
    record Submitted(Written written) implements Reply {
        /**
         * A second person lets it out.
         *
         * @param edited the approver's wording; null where the author's stands
         */
        public Approved approve(String by, @Nullable Edited edited, Instant now) {
            requireAnother(by);
            return new Approved(written, edited, by, now);
        }

        public SentBack sendBack(String by, String comment, Instant now) {
            requireAnother(by);
            return new SentBack(written, by, comment, now);
        }

        public Rejected reject(String by, String comment, Instant now) {
            requireAnother(by);
            return new Rejected(written, by, comment, now);
        }

        /** Its author takes it back. */
        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(written, now);
        }

        /** The customer wrote since: what it answers is no longer what stands there. */
        public Stale outdate(Instant now) {
            return new Stale(written, now);
        }

        private void requireAnother(String by) {
            if (by.equals(written.author())) {
                throw new IllegalArgumentException("nobody decides about a reply of their own");
            }
        }
    }

    /** May go out; {@code by} took responsibility. */
    record Approved(Written written, @Nullable Edited edited, String by, Instant at) implements Reply {
        /** Sent by an author who may send alone. */
        static Approved alone(Written written) {
            if (!written.alone()) {
                throw new IllegalArgumentException("a second person sees it first");
            }
            return new Approved(written, null, written.author(), written.submittedAt());
        }

        /** Its author takes it back before anything went out; only what they sent alone is held back that long. */
        public Withdrawn takeBack(Instant now) {
            requireAlone();
            return new Withdrawn(written, now);
        }

        /** The customer wrote before anything went out. */
        public Stale outdate(Instant now) {
            requireAlone();
            return new Stale(written, now);
        }

        private void requireAlone() {
            if (!written.alone()) {
                throw new IllegalStateException("what a second person let out is not held back");
            }
        }

        /** The words that go out, without the disclosure. */
        public String text() {
            return edited == null ? written.text() : edited.text();
        }
    }

    /** An approver wants it changed. */
    record SentBack(Written written, String by, String comment, Instant at) implements Reply {}

    /** Must not go out. */
    record Rejected(Written written, String by, String comment, Instant at) implements Reply {}

    /** Its author took it back. */
    record Withdrawn(Written written, Instant at) implements Reply {}

    /** The customer wrote, or the conversation ended, while it waited. */
    record Stale(Written written, Instant at) implements Reply {}

    /** An approver's wording, and what the machine found in it. */
    record Edited(String text, List<Finding> findings) {}
}
