package org.ambassadordesk.ingest.comment;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.text.NdjsonLines;
import org.ambassadordesk.ingest.Problem;
import org.ambassadordesk.ingest.ProblemException;
import org.ambassadordesk.ingest.ProblemType;
import org.ambassadordesk.ingest.Problems;
import org.ambassadordesk.ingest.comment.form.CommentForm;
import org.ambassadordesk.ingest.source.RegisteredSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many comments in one call. One thread reads lines and sends, another answers them in their order; between them stand at
 * most so many lines, so that a poster who does not read answers, or a broker that does not acknowledge, slows the reading
 * down and memory stays the same however long the batch is.
 */
final class CommentBatch implements StreamingOutput {
    private static final Logger LOG = LoggerFactory.getLogger(CommentBatch.class);
    private static final int IN_FLIGHT = 512;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final ObjectWriter JSON = EventCodec.json().writerFor(BatchLineView.class);

    /** Behind the last line; not a line itself. */
    private static final Line END = new Line(0, new CompletableFuture<>());

    private final CommentForm form;
    private final CommentIntake intake;
    private final IntakeMetrics metrics;
    private final RegisteredSource from;
    private final InputStream body;
    private final BlockingQueue<Line> window = new ArrayBlockingQueue<>(IN_FLIGHT);

    CommentBatch(
            CommentForm form, CommentIntake intake, IntakeMetrics metrics, RegisteredSource from, InputStream body) {
        this.form = form;
        this.intake = intake;
        this.metrics = metrics;
        this.from = from;
        this.body = body;
    }

    @Override
    public void write(OutputStream answers) throws IOException {
        Thread reader = Thread.ofVirtual().name("batch-of-" + from.getName()).start(this::read);
        try {
            answer(answers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
        }
    }

    private void answer(OutputStream answers) throws IOException, InterruptedException {
        boolean flushed = true;
        while (true) {
            Line line = window.peek();
            if (!flushed && (line == null || !line.outcome.isDone())) {
                // the poster may wait for these answers before sending more
                answers.flush();
                flushed = true;
            }
            line = window.take();
            if (line.isEnd()) {
                return;
            }
            answers.write(JSON.writeValueAsBytes(BatchLineView.of(line.number, line.outcome.join())));
            answers.write('\n');
            flushed = false;
        }
    }

    private void read() {
        try {
            NdjsonLines lines = new NdjsonLines(body, CommentForm.LARGEST_BODY);
            long number = 0;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                window.put(new Line(++number, take(line)));
            }
        } catch (IOException e) {
            LOG.info("a batch ended early: source={} reason={}", from.getName(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        try {
            window.put(END);
        } catch (InterruptedException e) {
            // only whoever answers interrupts, and waits for nothing any more
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<IntakeOutcome> take(byte[] line) throws InterruptedException {
        try {
            return intake.receiveWaiting(from, form.read(line), PATIENCE);
        } catch (ProblemException e) {
            return refused(e.type(), e.problem());
        } catch (RuntimeException e) {
            return refused(ProblemType.UNEXPECTED, Problems.unexpectedProblem(e));
        }
    }

    private CompletableFuture<IntakeOutcome> refused(ProblemType type, Problem problem) {
        metrics.refused(type);
        return CompletableFuture.completedFuture(new IntakeOutcome.Refused(type, problem));
    }

    private record Line(long number, CompletableFuture<IntakeOutcome> outcome) {
        boolean isEnd() {
            return number == 0;
        }
    }
}
