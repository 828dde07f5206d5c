package org.ambassadordesk.ambassador.whatif;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would be otherwise, and for how long back.
 *
 * @param days up to now; null is 7
 * @param changes in order, each to what those before it made; null is none
 * @param desk a whole directory file instead of the present one, YAML; null is the present one
 */
public record WhatIfQuestion(
        @Nullable @Min(1) @Max(LONGEST) Integer days,
        @Nullable List<Change> changes,
        @Nullable String desk) {
    /** Days. */
    public static final int LONGEST = 92;

    private static final int USUAL = 7;

    int span() {
        return Objects.requireNonNullElse(days, USUAL);
    }

    List<Change> otherwise() {
        return Objects.requireNonNullElse(changes, List.of());
    }
}
