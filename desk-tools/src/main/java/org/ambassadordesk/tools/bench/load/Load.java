package org.ambassadordesk.tools.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;

/** Asks the same kind of question over several connections. */
public final class Load {
    private static final long HIGHEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;
    private static final int DIGITS = 3;

    private final Requests requests;
    private final int connections;

    /** Load over so many connections. */
    public Load(Requests requests, int connections) {
        this.requests = requests;
        this.connections = connections;
    }

    /**
     * Asks as fast as the answers come, each connection one question at a time.
     *
     * @param request the whole request of a number
     */
    public Result closed(long count, LongFunction<byte[]> request, Verdict verdict) throws InterruptedException {
        return run(count, request, verdict, _ -> System.nanoTime());
    }

    /**
     * Asks at a steady rate, whatever the answers take; waiting counts from the moment a question was due, so that a
     * stall is not hidden by the questions that were not asked meanwhile.
     */
    public Result open(long count, double perSecond, LongFunction<byte[]> request, Verdict verdict, Turns turns)
            throws InterruptedException {
        long start = System.nanoTime();
        return run(count, request, verdict, number -> {
            long due = start + (long) (number * 1e9 / perSecond);
            turns.due(number, due);
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            return due;
        });
    }

    private Result run(long count, LongFunction<byte[]> request, Verdict verdict, Timing timing)
            throws InterruptedException {
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        List<Future<Histogram>> lines = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                lines.add(threads.submit(() -> ask(next, count, request, verdict, timing)));
            }
            Histogram all = new Histogram(HIGHEST_MICROS, DIGITS);
            for (Future<Histogram> line : lines) {
                all.add(line.get());
            }
            return new Result(count, Duration.ofNanos(System.nanoTime() - start), all);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ToolFailure failure
                    ? failure
                    : new ToolFailure("the load broke off: " + e.getCause(), e);
        }
    }

    private Histogram ask(AtomicLong next, long count, LongFunction<byte[]> request, Verdict verdict, Timing timing)
            throws IOException, InterruptedException {
        Histogram micros = new Histogram(HIGHEST_MICROS, DIGITS);
        try (HttpLine line = new HttpLine(requests.address())) {
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                byte[] bytes = request.apply(number);
                long begin = timing.begin(number);
                verdict.check(number, line.exchange(bytes));
                micros.recordValue(Math.clamp((System.nanoTime() - begin) / 1000, 0, HIGHEST_MICROS));
            }
        }
        return micros;
    }

    /** Decides whether an answer is what was wanted. */
    @FunctionalInterface
    public interface Verdict {
        /**
         * Looks at an answer.
         *
         * @throws ToolFailure where it is not what was wanted
         */
        void check(long number, HttpLine.Answer answer);

        /** Every answer must have this status. */
        static Verdict status(int wanted) {
            return (_, answer) -> {
                if (answer.status() != wanted) {
                    throw new ToolFailure("wanted " + wanted + ", came " + answer.status() + " " + answer.body());
                }
            };
        }
    }

    /** Hears when a question is due. */
    @FunctionalInterface
    public interface Turns {
        /** Nanoseconds of {@link System#nanoTime}. */
        void due(long number, long nanos);
    }

    /** When the waiting for a question's answer begins. */
    @FunctionalInterface
    private interface Timing {
        long begin(long number) throws InterruptedException;
    }

    /**
     * What a load gave.
     *
     * @param micros how long answers took
     */
    public record Result(long count, Duration took, Histogram micros) {
        /** Questions answered a second. */
        public double perSecond() {
            return count / (took.toNanos() / 1e9);
        }
    }
}
