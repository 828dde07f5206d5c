package org.ambassadordesk.tools.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.History;
import org.ambassadordesk.tools.bench.desk.Pages;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.load.Load;

/**
 * What a lead waits for, with ten thousand, a hundred thousand and a million conversations of the last year in the
 * database; measured by one reader on the same machine, so the network and the parsing are in it. Then: how long until a
 * comment that was taken in counts.
 */
final class ReportsBench implements Bench {
    private static final int WARM_UP = 5;
    private static final int READS = 25;
    private static final int COMMENTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningDesk desk;
    private final Posting posting;
    private final List<Long> sizes;
    private final Clock clock;

    ReportsBench(RunningDesk desk, Posting posting, List<Long> sizes, Clock clock) {
        this.desk = desk;
        this.posting = posting;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        String month = "from=" + today.minusDays(28);
        String year = "from=" + today.minusDays(364);
        try (History history = History.in(desk.database("ambassador"))) {
            for (long size : sizes) {
                history.growTo(size);
                first(figures, size, "year.first", "/api/reports/response-times?groupBy=week&" + year);
                read(figures, size, "api.month", "/api/reports/response-times?groupBy=day&" + month);
                read(figures, size, "api.year", "/api/reports/response-times?groupBy=topic&" + year);
                read(figures, size, "page.month", "/reports?" + month);
                read(figures, size, "page.year", "/reports?" + year);
                read(figures, size, "board.api", "/api/reports/board");
                read(figures, size, "board.page", "/board");
            }
        }
        fresh(figures);
    }

    /** Nothing of it is in memory yet. */
    private void first(Figures figures, long size, String name, String path) throws InterruptedException {
        figures.add(Figure.of("reports." + name, name + " of " + size, millis(path), "ms")
                .with("conversations", size));
    }

    private void read(Figures figures, long size, String name, String path) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            millis(path);
        }
        Histogram micros = new Histogram(Duration.ofMinutes(5).toNanos() / 1000, 3);
        for (int i = 0; i < READS; i++) {
            micros.recordValue((long) (millis(path) * 1000));
        }
        figures.add(
                Figure.of("reports." + name, name + ", p95, of " + size, micros.getValueAtPercentile(95) / 1000.0, "ms")
                        .with("conversations", size)
                        .with("p50", micros.getValueAtPercentile(50) / 1000.0)
                        .with("max", micros.getMaxValue() / 1000.0));
    }

    private double millis(String path) throws InterruptedException {
        long start = System.nanoTime();
        desk.pages().get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    /** From the answer 202 until the report has counted it. */
    private void fresh(Figures figures) throws InterruptedException {
        Pages pages = desk.pages();
        String path = "/api/reports/response-times?from="
                + LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
        Histogram micros = new Histogram(PATIENCE.toNanos() / 1000, 3);
        long first = posting.claim(COMMENTS);
        for (int i = 0; i < COMMENTS; i++) {
            long number = first + i;
            long before = pages.json(path).path("total").path("count").asLong();
            new Load(posting.requests(), 1)
                    .open(1, 1, it -> posting.single(number), Load.Verdict.status(202), (_, _) -> {});
            long start = System.nanoTime();
            while (pages.json(path).path("total").path("count").asLong() == before) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new ToolFailure("a comment taken in never counted");
                }
                Thread.sleep(Duration.ofMillis(20));
            }
            micros.recordValue((System.nanoTime() - start) / 1000);
        }
        figures.add(
                Figure.of("reports.fresh", "comment taken in to counted, longest", micros.getMaxValue() / 1000.0, "ms")
                        .with("p50", micros.getValueAtPercentile(50) / 1000.0)
                        .with("comments", COMMENTS));
    }
}
