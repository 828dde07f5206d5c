package org.ambassadordesk.tools.bench.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;

/** What came of a trace. Everything counts that arrived; what was never answered is missed. */
final class Result {
    private static final double MINUTE = 60_000;

    private final Trace trace;
    private final long[] doneAt;
    private final long[] busy;
    private final Map<Long, Integer> lastAnswerer = new HashMap<>();
    private Histogram decisions = new Histogram(3);
    private long arrivalNanos;
    private long arrivalProcessorNanos;
    private long modelNanos;
    private long modelProcessorNanos;
    private long assignments;
    private long followUps;
    private long same;

    Result(Trace trace) {
        this.trace = trace;
        this.doneAt = new long[trace.items().size()];
        Arrays.fill(doneAt, Long.MAX_VALUE);
        this.busy = new long[trace.people().size()];
    }

    void assigned() {
        assignments++;
    }

    void answered(TraceItem item, TracePerson person, long at) {
        doneAt[item.id()] = at;
        Integer before = lastAnswerer.put(item.customer(), person.id());
        if (before != null) {
            followUps++;
            same += before == person.id() ? 1 : 0;
        }
    }

    void worked(TracePerson person, long millis) {
        busy[person.id()] += millis;
    }

    /** Nanoseconds a decision. */
    void decided(Histogram nanos) {
        decisions = nanos;
    }

    /**
     * The desk took something in.
     *
     * @param arrival whether that was an item
     */
    void spent(Spent spent, boolean arrival) {
        modelNanos += spent.wall();
        modelProcessorNanos += spent.processor();
        if (arrival) {
            arrivalNanos += spent.wall();
            arrivalProcessorNanos += spent.processor();
        }
    }

    Trace trace() {
        return trace;
    }

    long assignments() {
        return assignments;
    }

    long unanswered() {
        return Arrays.stream(doneAt).filter(at -> at == Long.MAX_VALUE).count();
    }

    /** Share of the weight that was answered in time: 0 to 1. */
    double weighted() {
        double all = 0;
        double inTime = 0;
        for (TraceItem item : trace.items()) {
            all += item.weight();
            inTime += isInTime(item) ? item.weight() : 0;
        }
        return inTime / all;
    }

    /** Share of the items that were answered in time: 0 to 1. */
    double unweighted() {
        return trace.items().stream().filter(this::isInTime).count()
                / (double) trace.items().size();
    }

    private boolean isInTime(TraceItem item) {
        return doneAt[item.id()] <= item.due();
    }

    /** Minutes of open time until answered, ascending; what never was counts until the end. */
    double[] responseMinutes() {
        return trace.items().stream()
                .mapToDouble(item -> trace.open(item.language(), item.at(), until(item)) / MINUTE)
                .sorted()
                .toArray();
    }

    /** Minutes of open time past the due time, ascending. */
    double[] latenessMinutes() {
        return trace.items().stream()
                .mapToDouble(item -> trace.open(item.language(), item.due(), until(item)) / MINUTE)
                .sorted()
                .toArray();
    }

    private long until(TraceItem item) {
        return Math.min(doneAt[item.id()], trace.end());
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double percentile(double[] ascending, double share) {
        return ascending[(int) (share * (ascending.length - 1))];
    }

    /** The busiest person's load by the mean one. */
    double maxOverMeanLoad() {
        double[] loads = trace.people().stream()
                .mapToDouble(person -> busy[person.id()]
                        / (double) Math.max(
                                1,
                                person.shifts().stream()
                                        .mapToLong(shift -> shift.to() - shift.from())
                                        .sum()))
                .toArray();
        return Arrays.stream(loads).max().orElse(0) / mean(loads);
    }

    /** Share of answered follow-ups that went to whoever answered the customer before: 0 to 1. */
    double sameAmbassador() {
        return followUps == 0 ? 0 : same / (double) followUps;
    }

    /** Nanoseconds a decision. */
    Histogram decisions() {
        return decisions;
    }

    /** Items a second that the desk could have taken in, each with its decision and its records. */
    double arrivalsPerSecond() {
        return trace.items().size() / (arrivalNanos / 1e9);
    }

    /** The same by the processor's time. */
    double arrivalsPerProcessorSecond() {
        return trace.items().size() / (arrivalProcessorNanos / 1e9);
    }

    /** Items a second that the whole desk could have taken, with everything that happened to them. */
    double itemsPerSecond() {
        return trace.items().size() / (modelNanos / 1e9);
    }

    /** The same by the processor's time. */
    double itemsPerProcessorSecond() {
        return trace.items().size() / (modelProcessorNanos / 1e9);
    }
}
