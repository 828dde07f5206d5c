package org.ambassadordesk.tools.bench.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ambassadordesk.tools.ToolFailure;
import org.jspecify.annotations.Nullable;

/** Figures that others published for known traces: upper bounds of what anybody could reach, and simulated rules. */
final class Published {
    private static final String SHIPPED = "published.tsv";

    private final Map<Key, Double> weighted = new HashMap<>();

    private record Key(String trace, String policy) {}

    private Published(String source, List<String> lines) {
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split("\t", -1);
            try {
                weighted.put(new Key(cells[0], cells[1]), Double.valueOf(cells[2]));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                throw new ToolFailure(
                        source + ": no line of trace, policy, weighted on time, separated by tabs: " + line, e);
            }
        }
    }

    /**
     * Reads them.
     *
     * @param file null for those that are shipped
     */
    static Published in(@Nullable Path file) throws IOException {
        if (file != null) {
            return new Published(file.toString(), Files.readAllLines(file));
        }
        try (InputStream shipped = Published.class.getResourceAsStream(SHIPPED)) {
            String all = new String(Objects.requireNonNull(shipped, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
            return new Published(SHIPPED, all.lines().toList());
        }
    }

    /** The weighted share that no policy can exceed; empty where nobody computed it. */
    OptionalDouble bound(String trace) {
        return of(trace, "bound");
    }

    OptionalDouble of(String trace, String policy) {
        Double known = weighted.get(new Key(trace, policy));
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }
}
