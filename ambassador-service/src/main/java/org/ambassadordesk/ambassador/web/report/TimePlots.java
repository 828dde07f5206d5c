package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PlotWords;
import org.jspecify.annotations.Nullable;

/** Plots over time: how long customers waited, and how many promises were kept. */
final class TimePlots {
    /** A line so far above everything else would press the rest flat. */
    private static final double FAR_ABOVE = 2.5;

    private final Buckets buckets;
    private final Links links;
    private final Words words;
    private final PlotWords say;

    TimePlots(Buckets buckets, Links links, Words words) {
        this.buckets = buckets;
        this.links = links;
        this.words = words;
        this.say = words.plot();
    }

    /** @param target what is promised, in seconds; null where nothing is, or several things are */
    Plot bands(GroupBy by, List<Figures> groups, @Nullable Double target) {
        double highest = groups.stream()
                .map(group -> group.firstResponse().p99())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        boolean beyond = target != null && target > FAR_ABOVE * highest;
        String promised = target == null ? "" : words.span(Duration.ofSeconds(target.longValue()));
        Map<String, @Nullable Object> data = axis(by, groups);
        data.put("target", beyond ? null : target);
        data.put("promised", say.promised(promised));
        data.put(
                "series",
                List.of(
                        series("p50", groups, Percentiles::p50),
                        series("p75", groups, Percentiles::p75),
                        series("p90", groups, Percentiles::p90),
                        series("p95", groups, Percentiles::p95),
                        series("p99", groups, Percentiles::p99)));
        return new Plot(
                "bands",
                say.bands(),
                beyond ? say.bandsSummary() + " " + say.beyond(promised) : say.bandsSummary(),
                List.of(say.began(), say.answered(), "p50", "p75", "p90", "p95", "p99", say.longest()),
                groups.stream()
                        .map(group -> line(by, group, percentiles(group)))
                        .toList(),
                data);
    }

    Plot attainment(GroupBy by, List<Figures> groups, double goal) {
        String said = words.percent(goal);
        Map<String, @Nullable Object> data = axis(by, groups);
        data.put("name", say.kept());
        data.put("goal", goal);
        data.put("goalWords", say.goal(said));
        data.put("values", groups.stream().map(Figures::attainment).toList());
        return new Plot(
                "attainment",
                say.attainment(),
                say.attainmentSummary(said),
                List.of(say.began(), say.decided(), say.kept(), say.share()),
                groups.stream()
                        .map(group -> line(
                                by,
                                group,
                                List.of(
                                        words.number(group.decided()),
                                        words.number(group.met()),
                                        words.share(group.attainment()))))
                        .toList(),
                data);
    }

    private Plot.Line line(GroupBy by, Figures group, List<String> cells) {
        return new Plot.Line(buckets.label(by, key(group)), bucket(by, group), cells);
    }

    private Map<String, @Nullable Object> axis(GroupBy by, List<Figures> groups) {
        Map<String, @Nullable Object> axis = new LinkedHashMap<>();
        axis.put(
                "labels",
                groups.stream().map(group -> buckets.label(by, key(group))).toList());
        axis.put("hrefs", groups.stream().map(group -> bucket(by, group)).toList());
        return axis;
    }

    private String bucket(GroupBy by, Figures group) {
        Buckets.Bounds bounds = buckets.bounds(by, key(group));
        return links.with(
                        "days",
                        null,
                        "from",
                        bounds.from().toString(),
                        "to",
                        bounds.to().toString())
                .cases();
    }

    private interface Percentile {
        @Nullable
        BigDecimal of(Percentiles all);
    }

    private static Map<String, Object> series(String name, List<Figures> groups, Percentile percentile) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        groups.forEach(group -> values.add(percentile.of(group.firstResponse())));
        return Map.of("name", name, "values", values);
    }

    private List<String> percentiles(Figures group) {
        Percentiles all = group.firstResponse();
        return Stream.concat(
                        Stream.of(words.number(group.answered())),
                        Stream.of(
                                words.seconds(all.p50()),
                                words.seconds(all.p75()),
                                words.seconds(all.p90()),
                                words.seconds(all.p95()),
                                words.seconds(all.p99()),
                                words.seconds(all.max())))
                .toList();
    }

    private static String key(Figures group) {
        return Objects.requireNonNullElse(group.key(), "");
    }
}
