package org.ambassadordesk.tools.replay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.ambassadordesk.tools.ToolFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Posts a real export as comments. */
@Command(
        name = "replay",
        description = "Posts the rows of a CSV, TSV, NDJSON or JSON export as comments. Doing it again adds nothing.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the export")
    private Path file;

    @Option(names = "--source", required = true, description = "the registered source that posts")
    private String source;

    @Option(names = "--key", required = true, description = "the source's key")
    private String key;

    @Option(names = "--map", description = "YAML file that says which column is what; found by the columns if missing")
    private @Nullable Path map;

    @Option(names = "--to", defaultValue = "http://127.0.0.1:8081", description = "feedback-ingest (${DEFAULT-VALUE})")
    private URI to;

    @Option(
            names = "--rate",
            description = "comments per second, or original, or original×60",
            converter = RateText.class)
    private Rate rate = new Rate.Unlimited();

    @Option(names = "--limit", paramLabel = "N", description = "stop after so many rows")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--rejected", description = "where rejected rows are listed (FILE.rejected, here)")
    private @Nullable Path rejected;

    @Option(names = "--patience", description = "how long a desk that does not answer is waited for (${DEFAULT-VALUE})")
    private Duration patience = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (to.getHost() == null || !String.valueOf(to.getScheme()).matches("https?")) {
            throw new ToolFailure("--to is the address of feedback-ingest, such as http://127.0.0.1:8081, not " + to);
        }
        try (Export export = Export.open(file, map);
                RejectedRows rows = new RejectedRows(rejectedFile());
                IngestConnector ingest = new IngestConnector(to, key)) {
            Tally tally = new Tally(rows);
            spec.commandLine()
                    .getErr()
                    .println("replaying " + file.getFileName() + " (" + export.kind() + ") to " + to + " as " + source);
            run(export, ingest, tally);
        }
        return 0;
    }

    private void run(Export export, IngestConnector ingest, Tally tally) throws InterruptedException {
        Thread stopped = new Thread(() -> tally.report(spec.commandLine().getOut()));
        Runtime.getRuntime().addShutdownHook(stopped);
        try (Feed feed = feed(ingest, tally);
                ProgressTicker _ = ProgressTicker.start(
                        file, export, tally, spec.commandLine().getErr())) {
            new Replay(export, feed, tally).run(limit);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopped);
            tally.report(spec.commandLine().getOut());
        }
    }

    private Feed feed(IngestConnector ingest, Tally tally) {
        Patience waiting = new Patience(patience, System::nanoTime, Thread::sleep);
        if (rate instanceof Rate.Original original) {
            return new OriginalFeed(
                    new Delivery(to, ingest::postOne, tally, waiting), original, System::nanoTime, Thread::sleep);
        }
        return new BatchFeed(
                new Delivery(to, ingest::postBatch, tally, waiting),
                new Pace(rate, System::nanoTime, Thread::sleep),
                rate);
    }

    private Path rejectedFile() {
        return rejected == null ? Path.of(file.getFileName() + ".rejected") : rejected;
    }

    /** For picocli. */
    static final class RateText implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String text) {
            try {
                return Rate.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
