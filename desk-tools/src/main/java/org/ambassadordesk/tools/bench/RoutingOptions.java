package org.ambassadordesk.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.routing.RoutingBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code bench routing} asks for. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RoutingOptions {
    @Option(names = "--traces", description = "routing: a trace, or a directory of traces")
    private @Nullable Path traces;

    @Option(names = "--logs", description = "routing: where to write what happened, a file a trace")
    private @Nullable Path logs;

    @Option(names = "--cap", description = "routing: most items a person holds; without it what suits the policy")
    private @Nullable Integer cap;

    @Option(names = "--policy", defaultValue = "deadline-value", description = "routing: who gets what, by name")
    private String policy;

    @Option(names = "--scenario", description = "routing: one trace (S2-7), or all of a scenario (S2)")
    private @Nullable String scenario;

    @Option(names = "--published", description = "routing: bounds and others' figures; without it those shipped")
    private @Nullable Path published;

    @Option(
            names = "--no-baselines",
            description = "routing: do not run the usual policies beside it, take their published figures if any")
    private boolean noBaselines;

    void run(Figures figures) throws IOException {
        if (traces == null || logs == null) {
            throw new ToolFailure("bench routing needs --traces DIR and --logs DIR");
        }
        new RoutingBench(new RoutingBench.Options(traces, logs, cap, policy, scenario, published, !noBaselines))
                .run(figures);
    }
}
