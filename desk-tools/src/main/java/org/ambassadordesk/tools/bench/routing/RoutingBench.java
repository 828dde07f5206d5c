package org.ambassadordesk.tools.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.Figures;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.TraceFile;
import org.jspecify.annotations.Nullable;

/** Runs the product's desk on traces and compares it with what others do on the same people and arrivals. */
public final class RoutingBench {
    private final Options options;
    private final Contender contender;
    private final Published published;

    /**
     * What is to be run.
     *
     * @param traces a trace, or a directory of traces
     * @param logs where what happened is written, a file a trace
     * @param cap most items a person holds at once; null for what suits the policy
     * @param scenario only traces whose name begins so; null for all
     * @param published figures of others; null for those that are shipped
     * @param baselines whether other policies are run beside it; known figures are taken where they are not
     */
    public record Options(
            Path traces,
            Path logs,
            @Nullable Integer cap,
            String policy,
            @Nullable String scenario,
            @Nullable Path published,
            boolean baselines) {}

    public RoutingBench(Options options) throws IOException {
        this.options = options;
        this.contender = Contender.named(options.policy());
        this.published = Published.in(options.published());
        Integer cap = options.cap();
        if (cap != null && cap < 1) {
            throw new ToolFailure("--cap must be at least 1, not " + cap);
        }
    }

    public void run(Figures figures) throws IOException {
        List<Path> traces = chosen();
        Files.createDirectories(options.logs());
        Map<String, List<Comparison>> byScenario = new LinkedHashMap<>();
        for (Path path : traces) {
            Trace trace = TraceFile.read(path);
            Comparison comparison = compare(trace);
            comparison.figures().forEach(figures::add);
            byScenario.computeIfAbsent(trace.scenario(), _ -> new ArrayList<>()).add(comparison);
        }
        byScenario.forEach((scenario, comparisons) ->
                Comparison.means(scenario, contender, comparisons).forEach(figures::add));
    }

    private List<Path> chosen() {
        String scenario = options.scenario();
        List<Path> traces = TraceFile.in(options.traces()).stream()
                .filter(path -> scenario == null || isOf(scenario, path))
                .toList();
        if (traces.isEmpty()) {
            throw new ToolFailure("no trace " + scenario + " in " + options.traces());
        }
        return traces;
    }

    /** {@code S2-7} is one trace, {@code S2} is all of that scenario. */
    private static boolean isOf(String scenario, Path path) {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        return name.equals(scenario) || name.startsWith(scenario + "-");
    }

    private Comparison compare(Trace trace) throws IOException {
        Integer cap = options.cap();
        Result result;
        try (EventLog log = EventLog.in(options.logs().resolve(trace.name() + ".jsonl"))) {
            result = new TraceRun(trace, contender, cap == null ? contender.cap() : cap, log).run();
        }
        Map<Contender, Double> others = new LinkedHashMap<>();
        for (Contender other : Contender.baselines()) {
            if (other != contender) {
                other(trace, other).ifPresent(weighted -> others.put(other, weighted));
            }
        }
        return new Comparison(contender, result, published.bound(trace.name()), others);
    }

    private OptionalDouble other(Trace trace, Contender other) {
        return options.baselines()
                ? OptionalDouble.of(new TraceRun(trace, other, other.cap(), EventLog.none())
                        .run()
                        .weighted())
                : published.of(trace.name(), other.published());
    }
}
