package org.ambassadordesk.tools.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.Bookkeeping;
import org.ambassadordesk.tools.bench.desk.History;
import org.ambassadordesk.tools.bench.desk.Pages;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;
import org.ambassadordesk.tools.bench.load.Load;

/**
 * What a lead waits for, with ten thousand, a hundred thousand and a million conversations of the last year in the
 * database; measured by one reader on the same machine, so the network and the parsing are in it. Then: how long until what
 * was committed counts, and what it costs those who write that it does.
 */
final class ReportsBench implements Bench {
    /** Answers without reading anything: what the machine and its network take just then. */
    private static final String BARE = "/q/health/live";

    private static final int WARM_UP = 10;
    private static final int READS = 40;
    private static final int COMMENTS = 50;
    private static final int CONNECTIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningDesk desk;
    private final Posting posting;
    private final List<Long> sizes;
    private final Extent extent;
    private final Progress progress;
    private final Clock clock;

    ReportsBench(RunningDesk desk, Posting posting, List<Long> sizes, Extent extent, Clock clock) {
        this.desk = desk;
        this.posting = posting;
        this.sizes = sizes;
        this.extent = extent;
        this.progress = new Progress(desk, posting);
        this.clock = clock;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        String database = desk.database("ambassador");
        try (History history = History.in(database);
                Bookkeeping books = Bookkeeping.in(database)) {
            for (long size : sizes) {
                history.growTo(size);
                packed(figures, books, size);
                desk.restartAmbassadorService();
                first(figures, size);
                for (var read : reads().entrySet()) {
                    read(figures, size, read.getKey(), read.getValue());
                }
                fresh(figures, books, size);
            }
            slowed(figures, books);
        }
    }

    private Map<String, String> reads() {
        String month = "from=" + today().minusDays(27);
        String year = "from=" + today().minusDays(364);
        String api = "/api/reports/response-times?groupBy=";
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("page.month", "/reports?days=28");
        reads.put("page.year", "/reports?days=365");
        reads.put("page.year.topic", "/reports?days=365&topic=baggage");
        reads.put("page.year.open-hours", "/reports?days=365&clock=calendar");
        reads.put("page.own.year", "/reports/mine?days=365");
        reads.put("page.conversations.year", "/reports/conversations?days=365");
        reads.put("page.conversations.year.next", "/reports/conversations?days=365&of=next");
        reads.put("page.conversations.year.ends", "/reports/conversations?days=365&of=resolution");
        reads.put("page.year.next", "/reports?days=365&of=next");
        reads.put("api.month", api + "day&" + month);
        reads.put("api.year", api + "topic&" + year);
        reads.put("api.year.filtered", api + "week&channel=web&language=de&" + year);
        reads.put("board.api", "/api/reports/board");
        reads.put("board.page", "/board");
        return reads;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** A past that was written at once is packed in the background, day by day. */
    private static void packed(Figures figures, Bookkeeping books, long size) throws InterruptedException {
        long start = System.nanoTime();
        books.awaitPacked();
        figures.add(Figure.of("reports.packed", "packed, of " + size, (System.nanoTime() - start) / 1e9, "s")
                .with("conversations", size));
    }

    /** The process has just started; its pages were never asked for. */
    private void first(Figures figures, long size) throws InterruptedException {
        double api = millis("/api/reports/response-times?groupBy=week&from=" + today().minusDays(364));
        figures.add(Figure.of("reports.first.api", "first question after a start, of " + size, api, "ms")
                .with("conversations", size));
        figures.add(Figure.of(
                        "reports.first.page", "first page after a start, of " + size, millis("/reports?days=365"), "ms")
                .with("conversations", size));
    }

    private void read(Figures figures, long size, String name, String path) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            millis(path);
        }
        Histogram micros = histogram();
        Histogram bare = histogram();
        Usage before = desk.usage();
        for (int i = 0; i < READS; i++) {
            micros.recordValue((long) (millis(path) * 1000));
            bare.recordValue((long) (millis(BARE) * 1000));
        }
        double processor = desk.usage().since(before).total().toNanos() / 1e6 / READS;
        figures.add(figure("reports." + name, name + " of " + size, micros)
                .with("conversations", size)
                .with("processor", processor)
                .beside("ms, a page that reads nothing", bare.getValueAtPercentile(50) / 1000.0));
    }

    private double millis(String path) throws InterruptedException {
        long start = System.nanoTime();
        desk.pages().get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    /** From the commit of a change until an answer about the whole year counts it. */
    private void fresh(Figures figures, Bookkeeping books, long size) throws InterruptedException {
        Pages pages = desk.pages();
        String path = "/api/reports/response-times?from=" + today().minusDays(364);
        Histogram micros = histogram();
        long first = posting.claim(COMMENTS);
        for (int i = 0; i < COMMENTS; i++) {
            long number = first + i;
            long before = pages.json(path).path("total").path("count").asLong();
            long last = books.lastChange();
            new Load(posting.requests(), 1)
                    .open(1, 1, it -> posting.single(number), Load.Verdict.status(202), (_, _) -> {});
            long start = System.nanoTime();
            long committed = start;
            while (books.lastChange() == last) {
                patience(start);
                Thread.sleep(Duration.ofMillis(1));
                committed = System.nanoTime();
            }
            while (pages.json(path).path("total").path("count").asLong() == before) {
                patience(start);
            }
            micros.recordValue((System.nanoTime() - committed) / 1000);
        }
        figures.add(figure("reports.fresh", "committed until it counts, of " + size, micros)
                .with("conversations", size)
                .with("changes", COMMENTS));
    }

    private static void patience(long start) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new ToolFailure("a comment taken in never counted");
        }
    }

    private static Histogram histogram() {
        return new Histogram(Duration.ofMinutes(5).toNanos() / 1000, 3);
    }

    /** The median; 95 and 99 of a hundred beside it. */
    private static Figure figure(String name, String words, Histogram micros) {
        return Figure.of(name, words + ", p50", micros.getValueAtPercentile(50) / 1000.0, "ms")
                .with("p95", micros.getValueAtPercentile(95) / 1000.0)
                .with("p99", micros.getValueAtPercentile(99) / 1000.0)
                .with("max", micros.getMaxValue() / 1000.0);
    }

    /** The whole way at full load, in pairs: with what is noted down for reports and without, in changing order. */
    private void slowed(Figures figures, Bookkeeping books) throws InterruptedException {
        progress.warmUp(extent.warmUp());
        books.awaitCaughtUp();
        Usage atRest = progress.atRest();
        List<Double> ratios = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int pair = 0; pair < extent.rounds(); pair++) {
            if (pair % 2 == 0) {
                with.add(rate());
                books.awaitCaughtUp();
            }
            // what the writers still do behind the inbox's back is theirs
            Spent writing = spent(
                    atRest,
                    () -> books.whileItRests(() -> {
                        without.add(rate());
                        progress.settle();
                    }));
            Spent noting = spent(atRest, books::awaitCaughtUp);
            shares.add(noting.millis() / writing.millis());
            warm.add(noting.warm() / writing.warm());
            if (pair % 2 == 1) {
                with.add(rate());
                books.awaitCaughtUp();
            }
            ratios.add(with.getLast() / without.getLast());
        }
        figures.add(Figure.of("reports.slowed", "taken in a second, with figures", middle(with), "comments/s")
                .with("ratio", middle(ratios))
                .with("ratios", ratios)
                .with("comments", extent.comments())
                .beside("without", middle(without)));
        figures.add(
                Figure.of("reports.cpu", "processor time for figures, of all for a comment", 100 * middle(shares), "%")
                        .with("shares", shares)
                        .with("warm", 100 * middle(warm)));
    }

    /**
     * Processor time the desk used for something, in milliseconds.
     *
     * @param warm without that of the compilers of its JVMs, which comes to an end
     */
    private record Spent(double millis, double warm) {}

    private Spent spent(Usage atRest, RunningDesk.Work work) throws InterruptedException {
        Usage before = desk.usage();
        long start = System.nanoTime();
        work.run();
        Duration idle = Progress.restOver(atRest, Duration.ofNanos(System.nanoTime() - start));
        Usage used = desk.usage().since(before);
        double warmAtRest = atRest.warm().toNanos() / (double) atRest.total().toNanos();
        return new Spent(
                used.total().minus(idle).toNanos() / 1e6, (used.warm().toNanos() - warmAtRest * idle.toNanos()) / 1e6);
    }

    private double rate() throws InterruptedException {
        int count = extent.comments() / Posting.BATCH * Posting.BATCH;
        long open = desk.inbox().open();
        long begin = System.nanoTime();
        posting.batches(CONNECTIONS, count);
        progress.awaitOpen(open + count);
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
