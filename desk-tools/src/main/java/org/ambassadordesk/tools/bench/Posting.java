package org.ambassadordesk.tools.bench;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.load.HttpLine;
import org.ambassadordesk.tools.bench.load.Load;
import org.ambassadordesk.tools.bench.load.Requests;
import org.ambassadordesk.tools.bench.load.Texts;

/** The ways to post comments that are measured. */
final class Posting {
    /** Lines of a batch: as many as feedback-ingest has in flight for one poster. */
    static final int BATCH = 500;

    private static final String CHANNEL = "web";
    private static final int ACCEPTED = 202;

    private final Requests requests;
    private final String run;
    private long used;

    /** @param run sets the ids of this run apart from those of others */
    Posting(RunningDesk desk, String run) {
        this.requests = new Requests(desk.ingest(), desk.key());
        this.run = run;
    }

    Requests requests() {
        return requests;
    }

    /** Numbers nobody used yet. */
    long claim(long count) {
        long first = used;
        used += count;
        return first;
    }

    byte[] single(long number) {
        return requests.post("/v1/comments", "application/json", Texts.comment(run, number, CHANNEL));
    }

    byte[] bare(long number) {
        return requests.post("/bench/bare", "application/json", Texts.comment(run, number, CHANNEL));
    }

    Load.Result singles(int connections, long count) throws InterruptedException {
        long first = claim(count);
        return new Load(requests, connections).closed(count, it -> single(first + it), Load.Verdict.status(ACCEPTED));
    }

    Load.Result bares(int connections, long count) throws InterruptedException {
        long first = claim(count);
        return new Load(requests, connections).closed(count, it -> bare(first + it), Load.Verdict.status(ACCEPTED));
    }

    /** @param count comments, in batches over so many connections */
    Load.Result batches(int connections, long count) throws InterruptedException {
        long first = claim(count);
        return new Load(requests, connections)
                .closed(count / BATCH, it -> batch(first + it * BATCH), (_, answer) -> checkBatch(answer));
    }

    private byte[] batch(long first) {
        String lines = LongStream.range(first, first + BATCH)
                .mapToObj(it -> Texts.comment(run, it, CHANNEL) + "\n")
                .collect(Collectors.joining());
        return requests.post("/v1/comments/batch", "application/x-ndjson", lines);
    }

    private static void checkBatch(HttpLine.Answer answer) {
        long kept = answer.body()
                .lines()
                .filter(it -> it.contains("\"status\":202"))
                .count();
        if (answer.status() != 200 || kept != BATCH) {
            throw new ToolFailure("of a batch of " + BATCH + " the desk kept " + kept + " (" + answer.status() + ")");
        }
    }
}
