package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How late it must be: {@code at-risk}, {@code overdue}, or so long after the customer began to wait, as {@code PT2H}. */
public sealed interface Lateness {
    /** The warning of its deadline is due. */
    record AtRisk() implements Lateness {}

    /** Its deadline has passed. */
    record Overdue() implements Lateness {}

    /** The customer has waited so long, on the wall clock. */
    record Waited(Duration time) implements Lateness {}

    /**
     * Reads the words above.
     *
     * @throws IllegalArgumentException for any others
     */
    @JsonCreator
    static Lateness of(String word) {
        if (word.equals("at-risk")) {
            return new AtRisk();
        }
        if (word.equals("overdue")) {
            return new Overdue();
        }
        try {
            Duration time = Duration.parse(word);
            if (time.isPositive()) {
                return new Waited(time);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no lateness: " + word, e);
        }
        throw new IllegalArgumentException("not above zero: " + word);
    }

    /** The word that {@link #of} reads. */
    @JsonValue
    default String word() {
        return switch (this) {
            case AtRisk _ -> "at-risk";
            case Overdue _ -> "overdue";
            case Waited(Duration time) -> time.toString();
        };
    }

    /**
     * When it is so late; null for never.
     *
     * @param since when the customer began to wait
     * @param warnAt when the warning of the deadline is due; null where nothing is promised
     * @param dueAt the deadline; null where nothing is promised
     */
    default @Nullable Instant reachedAt(Instant since, @Nullable Instant warnAt, @Nullable Instant dueAt) {
        return switch (this) {
            case AtRisk _ -> warnAt;
            case Overdue _ -> dueAt;
            case Waited(Duration time) -> since.plus(time);
        };
    }
}
