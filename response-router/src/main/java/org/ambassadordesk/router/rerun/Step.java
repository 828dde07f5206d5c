package org.ambassadordesk.router.rerun;

import java.time.Instant;
import java.util.Comparator;

/** Something that people or customers will do. At equal times what was planned first comes first. */
record Step(Instant at, long sequence, What what) implements Comparable<Step> {
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparingLong(Step::sequence);

    /** What is done. */
    sealed interface What {
        /** Somebody is there from now on. */
        record Comes(String ambassador) implements What {}

        /** Somebody is not there any more. */
        record Goes(String ambassador) implements What {}

        /** A customer writes. */
        record Arrives(int number) implements What {}

        /** It is over without an answer. */
        record Closes(int number) implements What {}

        /** The holder begins. */
        record Begins(Held held) implements What {}

        /** The holder gives it back. */
        record GivesBack(Held held) implements What {}

        /** The holder hands the answer in. */
        record HandsIn(Held held) implements What {}

        /** The answer may go out. */
        record Approves(Held held) implements What {}

        /** The customer has it. */
        record Arrived(Held held) implements What {}
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
