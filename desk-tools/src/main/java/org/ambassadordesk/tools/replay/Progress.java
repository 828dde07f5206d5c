package org.ambassadordesk.tools.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows whoever waits how far a replay is. */
interface Progress extends AutoCloseable {
    /**
     * Shows how far it is.
     *
     * @param done bytes of the export that were read
     * @param words the counts
     */
    void at(long done, String words);

    @Override
    void close();

    /** A bar on a terminal, a line now and then elsewhere. */
    static Progress of(long total, boolean isTerminal, LongSupplier nanos, PrintWriter out) {
        return isTerminal ? new Bar(total) : new Lines(total, nanos, out);
    }

    /** For people. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(long total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName("replay")
                    .setInitialMax(total)
                    .setUnit(" KiB", 1024)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void at(long done, String words) {
            bar.stepTo(done);
            bar.setExtraMessage(words);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs. */
    final class Lines implements Progress {
        private static final Duration BETWEEN = Duration.ofSeconds(5);

        private final long total;
        private final LongSupplier nanos;
        private final PrintWriter out;
        private long lastSaid;

        Lines(long total, LongSupplier nanos, PrintWriter out) {
            this.total = Math.max(total, 1);
            this.nanos = nanos;
            this.out = out;
            this.lastSaid = nanos.getAsLong();
        }

        @Override
        public void at(long done, String words) {
            if (nanos.getAsLong() - lastSaid >= BETWEEN.toNanos()) {
                lastSaid = nanos.getAsLong();
                out.println("replay " + done * 100 / total + "% " + words);
            }
        }

        @Override
        public void close() {
            // nothing to tidy
        }
    }
}
