package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Further;
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
    private final KindWords about;
    private final Words words;
    private final PlotWords say;

    TimePlots(Buckets buckets, Links links, KindWords about) {
        this.buckets = buckets;
        this.links = links;
        this.about = about;
        this.words = about.words();
        this.say = about.plot();
    }

    /** @param target what is promised, in seconds; null where nothing is, or several things are */
    Plot bands(GroupBy by, List<Figures> groups, @Nullable Double target) {
        double highest = groups.stream()
                .map(group -> figures(group).times().p99())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        boolean beyond = target != null && target > FAR_ABOVE * highest;
        String promised = target == null ? "" : words.span(Duration.ofSeconds(target.longValue()));
        List<Slot> slots = slots(by, groups);
        Map<String, @Nullable Object> data = axis(by, slots);
        data.put("target", beyond ? null : target);
        data.put("promised", say.promised(promised));
        data.put(
                "series",
                List.of(
                        series("p50", slots, Percentiles::p50),
                        series("p75", slots, Percentiles::p75),
                        series("p90", slots, Percentiles::p90),
                        series("p95", slots, Percentiles::p95),
                        series("p99", slots, Percentiles::p99)));
        return new Plot(
                "bands",
                about.bands(),
                beyond ? about.bandsSummary() + " " + say.beyond(promised) : about.bandsSummary(),
                List.of(say.began(), about.answered(), "p50", "p75", "p90", "p95", "p99", say.longest()),
                groups.stream()
                        .map(group -> line(by, group, percentiles(group)))
                        .toList(),
                data);
    }

    Plot attainment(GroupBy by, List<Figures> groups, double goal) {
        String said = words.percent(goal);
        List<Slot> slots = slots(by, groups);
        Map<String, @Nullable Object> data = axis(by, slots);
        data.put("name", say.kept());
        data.put("goal", goal);
        data.put("goalWords", say.goal(said));
        data.put(
                "values",
                slots.stream()
                        .map(slot -> slot.value(group -> figures(group).attainment()))
                        .toList());
        return new Plot(
                "attainment",
                say.attainment(),
                about.attainmentSummary(said),
                List.of(say.began(), say.decided(), say.kept(), say.share()),
                groups.stream()
                        .map(group -> line(
                                by,
                                group,
                                List.of(
                                        words.number(figures(group).decided()),
                                        words.number(figures(group).met()),
                                        words.share(figures(group).attainment()))))
                        .toList(),
                data);
    }

    private Plot.Line line(GroupBy by, Figures group, List<String> cells) {
        return new Plot.Line(buckets.label(by, key(group)), bucket(by, group), cells);
    }

    /** A place on the axis; empty where nothing happened. */
    private record Slot(String key, @Nullable Figures figures) {
        <V> @Nullable V value(Function<Figures, @Nullable V> of) {
            return figures == null ? null : of.apply(figures);
        }
    }

    private List<Slot> slots(GroupBy by, List<Figures> groups) {
        Map<String, Figures> known = new LinkedHashMap<>();
        groups.forEach(group -> known.put(key(group), group));
        return buckets.withoutGaps(by, List.copyOf(known.keySet())).stream()
                .map(key -> new Slot(key, known.get(key)))
                .toList();
    }

    private Map<String, @Nullable Object> axis(GroupBy by, List<Slot> slots) {
        Map<String, @Nullable Object> axis = new LinkedHashMap<>();
        axis.put(
                "labels",
                slots.stream().map(slot -> buckets.label(by, slot.key())).toList());
        axis.put(
                "ticks",
                slots.stream().map(slot -> buckets.tick(by, slot.key())).toList());
        axis.put(
                "hrefs",
                slots.stream()
                        .map(slot -> slot.value(group -> bucket(by, group)))
                        .toList());
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

    private Map<String, Object> series(
            String name, List<Slot> slots, Function<Percentiles, @Nullable BigDecimal> percentile) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        slots.forEach(slot ->
                values.add(slot.value(group -> percentile.apply(figures(group).times()))));
        return Map.of("name", name, "values", values);
    }

    private List<String> percentiles(Figures group) {
        Percentiles all = figures(group).times();
        return Stream.concat(
                        Stream.of(words.number(figures(group).answered())),
                        Stream.of(
                                words.seconds(all.p50()),
                                words.seconds(all.p75()),
                                words.seconds(all.p90()),
                                words.seconds(all.p95()),
                                words.seconds(all.p99()),
                                words.seconds(all.max())))
                .toList();
    }

    private Further figures(Figures group) {
        return group.of(about.kind());
    }

    private static String key(Figures group) {
        return Objects.requireNonNullElse(group.key(), "");
    }
}
