package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Further;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.ambassadordesk.ambassador.report.figure.Spread;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PlotWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Plots of parts: the legs of topics, the hours of the week, and how the waiting is spread. */
final class PartPlots {
    private static final int HOURS = 24;
    private static final List<Long> BINS = Spread.BOUNDS;

    private final Directory directory;
    private final Links links;
    private final KindWords about;
    private final Words words;
    private final PlotWords say;

    PartPlots(Directory directory, Links links, KindWords about) {
        this.directory = directory;
        this.links = links;
        this.about = about;
        this.words = about.words();
        this.say = about.plot();
    }

    Plot legs(List<Figures> topics) {
        List<Figures> answered =
                topics.stream().filter(group -> figures(group).answered() > 0).toList();
        List<Plot.Line> lines = answered.stream().map(this::legs).toList();
        List<String> names =
                List.of(say.intake(), say.queue(), say.pickup(), say.drafting(), say.approval(), say.delivery());
        Map<String, @Nullable Object> data = marks(lines);
        data.put("names", names);
        data.put(
                "values",
                IntStream.range(0, names.size())
                        .mapToObj(leg -> answered.stream()
                                .map(group -> seconds(group.meanLegs()).get(leg))
                                .toList())
                        .toList());
        return new Plot(
                "legs",
                say.legs(),
                about.legsSummary(),
                Stream.of(Stream.of(say.topic()), names.stream(), Stream.of(say.together()))
                        .flatMap(all -> all)
                        .toList(),
                lines,
                data);
    }

    private Plot.Line legs(Figures group) {
        List<BigDecimal> legs = seconds(group.meanLegs());
        BigDecimal together = legs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Plot.Line(
                topic(key(group)),
                links.with("topic", key(group)).cases(),
                Stream.concat(legs.stream(), Stream.of(together))
                        .map(words::seconds)
                        .toList());
    }

    private static List<BigDecimal> seconds(LegSeconds legs) {
        return Stream.of(legs.intake(), legs.queue(), legs.pickup(), legs.drafting(), legs.approval(), legs.delivery())
                .map(leg -> Objects.requireNonNullElse(leg, BigDecimal.ZERO))
                .toList();
    }

    Plot heat(List<Figures> slots) {
        Map<String, Figures> bySlot = new LinkedHashMap<>();
        slots.forEach(slot -> bySlot.put(key(slot), slot));
        List<Plot.Line> lines = new ArrayList<>();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> row = new ArrayList<>();
            List<@Nullable String> hrefs = new ArrayList<>();
            for (int hour = 0; hour < HOURS; hour++) {
                Figures figures = bySlot.get(slot(day, hour));
                row.add(words.seconds(
                        figures == null ? null : figures(figures).times().p50()));
                hrefs.add(figures == null ? null : slotCases(day, hour));
                if (figures != null) {
                    cells.add(cell(day, hour, figures));
                }
            }
            lines.add(new Plot.Line(day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()), null, row, hrefs));
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("days", lines.stream().map(Plot.Line::name).toList());
        data.put("cells", cells);
        return new Plot(
                "heat",
                say.heat(),
                about.heatSummary(),
                Stream.concat(Stream.of(say.day()), IntStream.range(0, HOURS).mapToObj(Integer::toString))
                        .toList(),
                lines,
                data);
    }

    /** Where it stands, how long, what is said of it, and where it leads. */
    private List<@Nullable Object> cell(DayOfWeek day, int hour, Figures figures) {
        BigDecimal median = figures(figures).times().p50();
        return Arrays.asList(
                hour,
                day.ordinal(),
                median,
                say.cell(
                        day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()),
                        Integer.toString(hour),
                        Integer.toString(hour + 1),
                        words.seconds(median),
                        about.counted(),
                        words.number(figures(figures).count())),
                slotCases(day, hour));
    }

    private String slotCases(DayOfWeek day, int hour) {
        return links.with("slot", slot(day, hour)).cases();
    }

    private static String slot(DayOfWeek day, int hour) {
        return String.format(Locale.ROOT, "%d-%02d", day.getValue(), hour);
    }

    /** @param counts of customers, by part of the {@link Spread} */
    Plot distribution(List<Long> counts) {
        long all = counts.stream().mapToLong(count -> count).sum();
        List<Plot.Line> lines = IntStream.range(0, BINS.size())
                .mapToObj(bin -> bin(bin, counts.get(bin), all))
                .toList();
        Map<String, @Nullable Object> data = marks(lines);
        data.put("name", about.column());
        data.put("values", counts);
        return new Plot(
                "distribution",
                say.distribution(),
                about.distributionSummary(),
                List.of(say.waited(), about.column(), say.share()),
                lines,
                data);
    }

    private Plot.Line bin(int bin, long count, long of) {
        Long from = BINS.get(bin);
        Long under = bin + 1 < BINS.size() ? BINS.get(bin + 1) : null;
        return new Plot.Line(
                label(from, under),
                links.with("least", from.toString(), "under", under == null ? null : under.toString())
                        .cases(),
                List.of(words.number(count), words.share(of == 0 ? null : (double) count / of)));
    }

    private String label(long from, @Nullable Long under) {
        String begin = words.span(Duration.ofSeconds(from));
        if (under == null) {
            return say.over(begin);
        }
        String end = words.span(Duration.ofSeconds(under));
        return from == 0 ? say.under(end) : say.between(begin, end);
    }

    private static Map<String, @Nullable Object> marks(List<Plot.Line> lines) {
        Map<String, @Nullable Object> marks = new LinkedHashMap<>();
        marks.put("labels", lines.stream().map(Plot.Line::name).toList());
        marks.put("hrefs", lines.stream().map(Plot.Line::href).toList());
        return marks;
    }

    private String topic(String id) {
        return "triage".equals(id)
                ? words.report().noTopic()
                : directory.topic(id).map(Topic::name).orElse(id);
    }

    private Further figures(Figures group) {
        return group.of(about.kind());
    }

    private static String key(Figures group) {
        return Objects.requireNonNullElse(group.key(), "");
    }
}
