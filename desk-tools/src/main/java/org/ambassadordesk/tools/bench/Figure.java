package org.ambassadordesk.tools.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured value.
 *
 * @param name what was measured, as {@code ingest.single}
 * @param words the same for people
 * @param unit of the value and the reference
 * @param details further values by name, such as percentiles
 */
public record Figure(
        String name,
        String words,
        double value,
        String unit,
        Map<String, Object> details,
        @Nullable Reference reference) {
    /** What it is compared with, measured in the same run. */
    public record Reference(String name, double value) {}

    public static Figure of(String name, String words, double value, String unit) {
        return new Figure(name, words, value, unit, Map.of(), null);
    }

    public Figure with(String detail, Object detailValue) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(detail, detailValue);
        return new Figure(name, words, value, unit, more, reference);
    }

    public Figure beside(String referenceName, double referenceValue) {
        return new Figure(name, words, value, unit, details, new Reference(referenceName, referenceValue));
    }

    /** Three significant digits are more than such a measurement is worth. */
    static String rounded(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
