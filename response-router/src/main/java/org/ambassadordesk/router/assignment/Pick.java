package org.ambassadordesk.router.assignment;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a policy chose.
 *
 * @param runnerUp what it would have chosen otherwise, if anything
 * @param words makes {@link #terms} of what was looked at then; does not look again
 */
public record Pick<T>(T best, @Nullable T runnerUp, Supplier<Map<String, String>> words) {
    /** With the terms as they are. */
    static <T> Pick<T> of(T best, @Nullable T runnerUp, Map<String, String> terms) {
        return new Pick<>(best, runnerUp, () -> terms);
    }

    /** What decided, in the policy's own words. */
    public Map<String, String> terms() {
        return words.get();
    }
}
