package org.ambassadordesk.ambassador.report.behind;

import java.util.Locale;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which of those that figures count.
 *
 * @param of what was waited for
 * @param slot hour of the week as {@code 1-08}; null for all
 * @param least seconds until it came, at least; null for any
 * @param under seconds until it came, less than; null for any
 * @param standing null for any
 */
public record Part(
        Kind of,
        @Nullable String slot,
        @Nullable Double least,
        @Nullable Double under,
        @Nullable Wanted standing) {
    /** How a wait stands that is looked for. */
    public enum Wanted {
        /** The customer has what they waited for. */
        ANSWERED,
        MET,
        /** The promise was broken: answered late, or not when it was over. */
        MISSED,
        OPEN,
        OVERDUE,
        /** It ended without an answer. */
        CLOSED;

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
