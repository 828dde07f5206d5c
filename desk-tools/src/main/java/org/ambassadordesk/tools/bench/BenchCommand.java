package org.ambassadordesk.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambassadordesk.tools.bench.desk.OwnDesk;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.routing.DecisionBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a desk on this machine. */
@Command(
        name = "bench",
        description =
                "Measures: ingest, route, inbox, workspace, flow, restart, or all but restart; reports, with a past made for it."
                        + " Posts tens of thousands of comments: not for a desk in use."
                        + " routing: the quality of decisions on recorded traces; decision: what they cost.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Name name;

    @Option(names = "--data", description = "data directory of a desk that runs; without it one is started for this")
    private @Nullable Path data;

    @Option(
            names = "--port-base",
            defaultValue = "18090",
            description = "first of the five ports of a desk started for this")
    private int portBase;

    @Option(
            names = "--warm-up",
            defaultValue = "20000",
            description = "comments before the first figure, so that the JVMs are warm (default ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--comments",
            defaultValue = "20000",
            description = "comments of one round at full load (default ${DEFAULT-VALUE})")
    private int comments;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds at full load; the middle one counts")
    private int rounds;

    @Option(
            names = "--open",
            defaultValue = "100000",
            description = "open conversations when the router is killed (default ${DEFAULT-VALUE})")
    private int open;

    @Option(
            names = "--conversations",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "of reports: sizes of the past to measure with, growing (default ${DEFAULT-VALUE})")
    private List<Long> conversations;

    @Mixin
    private RoutingOptions routing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name == Name.routing || name == Name.decision) {
            Figures figures = new Figures(spec.commandLine().getOut(), Clock.systemUTC());
            if (name == Name.routing) {
                routing.run(figures);
            } else {
                DecisionBench.run(figures);
            }
            figures.table();
            return 0;
        }
        if (data != null) {
            measure(RunningDesk.in(data));
            return 0;
        }
        try (OwnDesk own = OwnDesk.start(portBase)) {
            measure(RunningDesk.in(own.data()));
        }
        return 0;
    }

    private void measure(RunningDesk desk) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Figures figures = new Figures(spec.commandLine().getOut(), clock);
        Posting posting = new Posting(desk, "bench-" + clock.millis());
        Extent extent = new Extent(warmUp, comments, rounds, open);
        if (name == Name.reports) {
            new ReportsBench(desk, posting, conversations, extent, clock).run(figures);
        }
        for (Bench bench : name.benches(desk, posting, extent)) {
            bench.run(figures);
        }
        figures.table();
    }

    /** What can be measured. */
    enum Name {
        ingest,
        route,
        inbox,
        workspace,
        flow,
        restart,
        routing,
        reports,
        decision,
        all;

        List<Bench> benches(RunningDesk desk, Posting posting, Extent extent) {
            return switch (this) {
                case ingest -> List.of(new IngestBench(desk, posting));
                case route -> List.of(new RouteBench(desk, posting, extent));
                case inbox -> List.of(new InboxBench(desk, posting, extent));
                case workspace -> List.of(new WorkspaceBench(desk, posting));
                case flow -> List.of(new FlowBench(desk, posting, extent));
                case restart -> List.of(new RestartBench(desk, posting, extent));
                case routing, decision, reports -> List.of();
                // latency first: an inbox with a hundred thousand waiting conversations is another measurement
                case all -> all(desk, posting, extent);
            };
        }

        private static List<Bench> all(RunningDesk desk, Posting posting, Extent extent) {
            Extent warm = new Extent(0, extent.comments(), extent.rounds(), extent.open());
            return List.of(
                    new InboxBench(desk, posting, extent),
                    new WorkspaceBench(desk, posting),
                    new FlowBench(desk, posting, warm),
                    new RouteBench(desk, posting, warm),
                    new IngestBench(desk, posting));
        }
    }
}
