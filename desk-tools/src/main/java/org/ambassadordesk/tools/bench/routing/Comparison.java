package org.ambassadordesk.tools.bench.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ambassadordesk.tools.bench.Figure;

/**
 * How a policy did on a trace beside what is possible and beside the others.
 *
 * @param bound weighted share that nobody can exceed, where it is known
 * @param others weighted share of other policies
 */
record Comparison(Contender contender, Result result, OptionalDouble bound, Map<Contender, Double> others) {
    private static final String PERCENT = "%";
    private static final double MICROS = 1000;

    List<Figure> figures() {
        String name = result.trace().name();
        List<Figure> figures = new ArrayList<>();
        Figure attainment = percent(name, "attainment", "weight answered in time", result.weighted())
                .with("unweighted", rounded(100 * result.unweighted()))
                .with("assignments", result.assignments())
                .with("unanswered", result.unanswered());
        double[] response = result.responseMinutes();
        double[] late = result.latenessMinutes();
        attainment = attainment
                .with("responseMeanMinutes", rounded(Result.mean(response)))
                .with("responseP95Minutes", rounded(Result.percentile(response, 0.95)))
                .with("latenessP99Minutes", rounded(Result.percentile(late, 0.99)))
                .with("maxOverMeanLoad", rounded(result.maxOverMeanLoad()))
                .with("sameAmbassador", rounded(result.sameAmbassador()));
        figures.add(bound.isPresent() ? attainment.beside("upper bound", 100 * bound.getAsDouble()) : attainment);
        others.forEach((other, weighted) -> figures.add(misses(name, other, missed(), 1 - weighted)));
        figures.add(decisions(name));
        return figures;
    }

    private double missed() {
        return 1 - result.weighted();
    }

    private Figure decisions(String name) {
        var nanos = result.decisions();
        return Figure.of(
                        "routing." + name + ".decision",
                        name + ": a decision, p99",
                        nanos.getValueAtPercentile(99) / MICROS,
                        "µs")
                .with("mean", rounded(nanos.getMean() / MICROS))
                .with("p99.9", rounded(nanos.getValueAtPercentile(99.9) / MICROS))
                .with("p99.99", rounded(nanos.getValueAtPercentile(99.99) / MICROS))
                .with("decisions", nanos.getTotalCount())
                .with("itemsPerSecond", rounded(result.itemsPerSecond()));
    }

    /** Over all traces of a scenario; what is known of some of them only is compared on those. */
    static List<Figure> means(String scenario, Contender contender, List<Comparison> all) {
        List<Figure> figures = new ArrayList<>();
        double mean =
                all.stream().mapToDouble(it -> it.result.weighted()).average().orElse(0);
        figures.add(percent(scenario, "attainment.mean", contender.id() + ", weight answered in time", mean)
                .with("traces", all.size())
                .with(
                        "unweighted",
                        rounded(100
                                * all.stream()
                                        .mapToDouble(it -> it.result.unweighted())
                                        .average()
                                        .orElse(0))));
        List<Comparison> bounded =
                all.stream().filter(it -> it.bound.isPresent()).toList();
        if (!bounded.isEmpty()) {
            double share = bounded.stream()
                    .mapToDouble(it -> it.result.weighted() / it.bound.orElse(1))
                    .average()
                    .orElse(0);
            figures.add(percent(scenario, "share-of-bound.mean", "share of the upper bound", share)
                    .with("traces", bounded.size()));
        }
        for (Contender other : Contender.baselines()) {
            List<Comparison> known =
                    all.stream().filter(it -> it.others.containsKey(other)).toList();
            if (!known.isEmpty()) {
                figures.add(meanMisses(scenario, other, known).with("traces", known.size()));
            }
        }
        return figures;
    }

    private static Figure meanMisses(String scenario, Contender other, List<Comparison> known) {
        double missed = known.stream().mapToDouble(Comparison::missed).average().orElse(0);
        double theirs = known.stream()
                .mapToDouble(it -> 1 - it.others.getOrDefault(other, 1.0))
                .average()
                .orElse(0);
        return misses(scenario, other, missed, theirs);
    }

    private static Figure percent(String name, String figure, String words, double share) {
        return Figure.of("routing." + name + "." + figure, name + ": " + words, 100 * share, PERCENT);
    }

    /** How many times as much weight another policy misses. */
    private static Figure misses(String name, Contender other, double missed, double theirs) {
        return Figure.of(
                        "routing." + name + ".misses-of." + other.id(),
                        name + ": " + other.id() + " misses as much, times",
                        theirs / Math.max(missed, 1e-9),
                        "times")
                .with("attainment", rounded(100 * (1 - theirs)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
