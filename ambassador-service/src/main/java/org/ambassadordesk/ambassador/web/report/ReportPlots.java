package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Makes plots of figures: what the script draws, and the table beside it. */
final class ReportPlots {
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> LEGS = List.of("intake", "queue", "pickup", "drafting", "approval", "delivery");
    /** Seconds at which bars of the distribution begin. */
    private static final List<Long> BINS =
            List.of(0L, 300L, 900L, 1800L, 3600L, 7200L, 14_400L, 28_800L, 86_400L, 172_800L);

    private final Directory directory;
    private final Buckets buckets;
    private final Links links;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final List<Plot> plots = new ArrayList<>();

    ReportPlots(Directory directory, Buckets buckets, Links links) {
        this.directory = directory;
        this.buckets = buckets;
        this.links = links;
    }

    Map<String, Object> data() {
        return data;
    }

    List<Plot> plots() {
        return plots;
    }

    void bands(GroupBy by, List<Figures> groups, @Nullable Double target) {
        List<Plot.Line> lines = groups.stream()
                .map(group -> new Plot.Line(buckets.label(by, key(group)), bucket(by, group), percentiles(group)))
                .toList();
        plots.add(new Plot(
                "bands",
                "How long customers waited for the first answer",
                "Percentiles of the first response time: half, three quarters, nine tenths, 95 and 99 of a hundred"
                        + " customers had their answer within this time.",
                List.of("Began to wait", "Answered", "p50", "p75", "p90", "p95", "p99", "Longest"),
                lines));
        data.put(
                "bands",
                with(
                        axis(by, groups),
                        "target",
                        target,
                        "series",
                        List.of(
                                series("p50", groups, Percentiles::p50),
                                series("p75", groups, Percentiles::p75),
                                series("p90", groups, Percentiles::p90),
                                series("p95", groups, Percentiles::p95),
                                series("p99", groups, Percentiles::p99))));
    }

    void attainment(GroupBy by, List<Figures> groups, double goal) {
        List<Plot.Line> lines = groups.stream()
                .map(group -> new Plot.Line(
                        buckets.label(by, key(group)),
                        bucket(by, group),
                        List.of(
                                Long.toString(group.decided()),
                                Long.toString(group.met()),
                                percent(group.attainment()))))
                .toList();
        plots.add(new Plot(
                "attainment",
                "Promises kept",
                "Share of the promises that were kept, of those that are decided: answered, or overdue without an answer."
                        + " The line is the desk's goal, " + percent(goal) + ".",
                List.of("Began to wait", "Decided", "Kept", "Share"),
                lines));
        data.put(
                "attainment",
                with(
                        axis(by, groups),
                        "goal",
                        goal,
                        "values",
                        groups.stream().map(Figures::attainment).toList()));
    }

    void legs(List<Figures> topics) {
        List<Figures> answered =
                topics.stream().filter(group -> group.answered() > 0).toList();
        List<Plot.Line> lines = answered.stream()
                .map(group -> new Plot.Line(
                        topic(key(group)),
                        links.with("topic", key(group)).cases(),
                        Stream.concat(
                                        legs(group.meanLegs()).stream().map(ReportPlots::said),
                                        Stream.of(said(sum(group.meanLegs()))))
                                .toList()))
                .toList();
        plots.add(new Plot(
                "legs",
                "Where the time goes",
                "Mean time per answer in each leg, by topic; the legs add up to the mean response time.",
                List.of("Topic", "Intake", "Queue", "Pickup", "Drafting", "Approval", "Delivery", "Together"),
                lines));
        data.put(
                "legs",
                with(
                        new LinkedHashMap<>(),
                        "labels",
                        answered.stream().map(group -> topic(key(group))).toList(),
                        "hrefs",
                        lines.stream().map(Plot.Line::href).toList(),
                        "names",
                        LEGS,
                        "values",
                        java.util.stream.IntStream.range(0, LEGS.size())
                                .mapToObj(leg -> answered.stream()
                                        .map(group -> legs(group.meanLegs()).get(leg))
                                        .toList())
                                .toList()));
    }

    void heat(List<Figures> slots) {
        Map<String, Figures> bySlot = new LinkedHashMap<>();
        slots.forEach(slot -> bySlot.put(key(slot), slot));
        List<Plot.Line> lines = new ArrayList<>();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            List<String> row = new ArrayList<>();
            for (int hour = 0; hour < 24; hour++) {
                String slot = String.format(java.util.Locale.ROOT, "%d-%02d", day, hour);
                Figures figures = bySlot.get(slot);
                BigDecimal median =
                        figures == null ? null : figures.firstResponse().p50();
                row.add(said(median));
                if (figures != null) {
                    cells.add(Arrays.asList(
                            hour,
                            day - 1,
                            median,
                            figures.count(),
                            links.with("slot", slot).cases()));
                }
            }
            lines.add(new Plot.Line(WEEKDAYS.get(day - 1), null, row));
        }
        List<String> columns = new ArrayList<>(List.of("Day"));
        for (int hour = 0; hour < 24; hour++) {
            columns.add(Integer.toString(hour));
        }
        plots.add(new Plot(
                "heat",
                "By weekday and hour",
                "Median first response time by the hour of the week in which customers wrote.",
                columns,
                lines));
        data.put("heat", with(new LinkedHashMap<>(), "days", WEEKDAYS, "cells", cells));
    }

    void distribution(long[] totals) {
        long[] counts = new long[BINS.size()];
        for (long micros : totals) {
            int bin = BINS.size() - 1;
            while (micros < BINS.get(bin) * 1_000_000) {
                bin--;
            }
            counts[bin]++;
        }
        List<Plot.Line> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS.size(); bin++) {
            Long under = bin + 1 < BINS.size() ? BINS.get(bin + 1) : null;
            lines.add(new Plot.Line(
                    label(BINS.get(bin), under),
                    links.with("least", BINS.get(bin).toString(), "under", under == null ? null : under.toString())
                            .cases(),
                    List.of(
                            Long.toString(counts[bin]),
                            percent(totals.length == 0 ? null : (double) counts[bin] / totals.length))));
        }
        plots.add(new Plot(
                "distribution",
                "Distribution",
                "How many customers had their first answer within how long.",
                List.of("Waited", "Customers", "Share"),
                lines));
        data.put(
                "distribution",
                with(
                        new LinkedHashMap<>(),
                        "labels",
                        lines.stream().map(Plot.Line::name).toList(),
                        "hrefs",
                        lines.stream().map(Plot.Line::href).toList(),
                        "values",
                        Arrays.stream(counts).boxed().toList()));
    }

    private static String label(long from, @Nullable Long under) {
        String begin = Spans.span(Duration.ofSeconds(from));
        if (under == null) {
            return "over " + begin;
        }
        String end = Spans.span(Duration.ofSeconds(under));
        return from == 0 ? "under " + end : begin + " to " + end;
    }

    private Map<String, @Nullable Object> axis(GroupBy by, List<Figures> groups) {
        return with(
                new LinkedHashMap<>(),
                "labels",
                groups.stream().map(group -> buckets.label(by, key(group))).toList(),
                "hrefs",
                groups.stream().map(group -> bucket(by, group)).toList());
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

    private static Map<String, @Nullable Object> series(String name, List<Figures> groups, Percentile percentile) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        groups.forEach(group -> values.add(percentile.of(group.firstResponse())));
        return with(new LinkedHashMap<>(), "name", name, "values", values);
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> map, @Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    private static List<String> percentiles(Figures group) {
        Percentiles all = group.firstResponse();
        return Stream.concat(
                        Stream.of(Long.toString(group.answered())),
                        Stream.of(
                                said(all.p50()),
                                said(all.p75()),
                                said(all.p90()),
                                said(all.p95()),
                                said(all.p99()),
                                said(all.max())))
                .toList();
    }

    private static List<BigDecimal> legs(LegSeconds legs) {
        return Stream.of(legs.intake(), legs.queue(), legs.pickup(), legs.drafting(), legs.approval(), legs.delivery())
                .map(leg -> Objects.requireNonNullElse(leg, BigDecimal.ZERO))
                .toList();
    }

    private static BigDecimal sum(LegSeconds legs) {
        return legs(legs).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String topic(String id) {
        return "triage".equals(id)
                ? "No topic yet"
                : directory.topic(id).map(Topic::name).orElse(id);
    }

    private static String key(Figures group) {
        return Objects.requireNonNullElse(group.key(), "");
    }

    static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(java.util.Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String said(@Nullable BigDecimal seconds) {
        return seconds == null
                ? "–"
                : Spans.figure(Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }
}
