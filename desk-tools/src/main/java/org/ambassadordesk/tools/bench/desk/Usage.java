package org.ambassadordesk.tools.bench.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time that each part of the desk has used until some moment.
 *
 * @param compiling what of it the JVMs' compilers used
 */
public record Usage(Map<String, Duration> byPart, Duration compiling) {
    static Usage of(List<Part> parts) {
        Map<String, Duration> used = new LinkedHashMap<>();
        parts.forEach(it -> used.put(it.name(), it.used()));
        return new Usage(used, parts.stream().map(Part::compiling).reduce(Duration.ZERO, Duration::plus));
    }

    /** What was used between an earlier moment and this one. */
    public Usage since(Usage earlier) {
        Map<String, Duration> used = new LinkedHashMap<>();
        byPart.forEach((name, now) -> used.put(name, now.minus(earlier.byPart.getOrDefault(name, Duration.ZERO))));
        return new Usage(used, compiling.minus(earlier.compiling));
    }

    /** All parts together. */
    public Duration total() {
        return byPart.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** All parts together, without the compilers: they are done once everything has run often enough. */
    public Duration warm() {
        return total().minus(compiling);
    }
}
