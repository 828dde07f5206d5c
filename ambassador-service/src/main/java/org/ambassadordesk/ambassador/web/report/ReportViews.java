package org.ambassadordesk.ambassador.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditEntry;
import org.ambassadordesk.ambassador.report.BehindFigures;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Overview;
import org.ambassadordesk.ambassador.report.figure.Counting;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.protection.PersonalFigures;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.ambassadordesk.ambassador.web.report.ReportPage.Tile;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says reports in words. */
@ApplicationScoped
class ReportViews {
    private static final List<Integer> SPANS = List.of(1, 7, 28, 90, 365);

    private final ResponseTimeReport report;
    private final ObjectMapper json;

    ReportViews(ResponseTimeReport report, ObjectMapper json) {
        this.report = report;
        this.json = json;
    }

    ReportPage responseTimes(
            Person lead, Question question, Links links, @Nullable Integer span, Directory directory, Words words) {
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(directory);
        List<GroupBy> groupings = groupings(question, smallest);
        GroupBy time = groupings.getFirst();
        Overview now = report.overview(lead, question, groupings, true);
        Overview before =
                report.overview(lead, question.about(previous(question.period())), List.of(GroupBy.TOPIC), false);
        ReportPlots plots = new ReportPlots(directory, new Buckets(question.zone()), links);
        if (time != GroupBy.TOPIC) {
            plots.bands(time, now.groups().getOrDefault(time, List.of()), target(question, directory));
            plots.attainment(
                    time,
                    now.groups().getOrDefault(time, List.of()),
                    directory.desk().measuringRules().goal());
        }
        plots.legs(now.groups().getOrDefault(GroupBy.TOPIC, List.of()));
        if (groupings.contains(GroupBy.WEEKDAY_HOUR)) {
            plots.heat(now.groups().getOrDefault(GroupBy.WEEKDAY_HOUR, List.of()));
        }
        plots.distribution(now.firstTotals());
        return new ReportPage(
                form(question, links, span, directory),
                notes(question, smallest, words),
                tiles(now.total(), before.total()),
                plots.plots(),
                embedded(plots.data()),
                links.with(
                                "days",
                                null,
                                "from",
                                day(question.period().from(), question.zone()),
                                "to",
                                day(question.period().to(), question.zone()))
                        .to("/api/reports/conversations.csv"),
                now.total().count() == 0);
    }

    /** By time first, as fine as can be read and is allowed. */
    private static List<GroupBy> groupings(Question question, SmallestGroup smallest) {
        long days = Duration.between(question.period().from(), question.period().to())
                .toDays();
        GroupBy time = days <= 2 ? GroupBy.HOUR : days <= 92 ? GroupBy.DAY : days <= 500 ? GroupBy.WEEK : GroupBy.MONTH;
        List<GroupBy> wanted = new ArrayList<>(List.of(time, GroupBy.WEEK, GroupBy.WEEKDAY_HOUR, GroupBy.TOPIC));
        if (smallest.protects()) {
            wanted.removeIf(by -> !smallest.allows(by, question.weeks()));
        }
        GroupBy first = wanted.getFirst();
        wanted.removeIf(by -> by == GroupBy.WEEK && first != GroupBy.WEEK);
        return wanted.stream().distinct().toList();
    }

    private static Period previous(Period period) {
        Duration length = Duration.between(period.from(), period.to());
        return new Period(period.from().minus(length), period.from());
    }

    /** The promise for the topic that is looked at, in seconds; null where several are. */
    private static @Nullable Double target(Question question, Directory directory) {
        String topic = question.filter().topic();
        return topic == null
                ? null
                : directory
                        .topic(topic)
                        .map(Topic::target)
                        .map(directory.targets()::get)
                        .map(ResponseTarget::firstResponse)
                        .map(promised -> (double) promised.toSeconds())
                        .orElse(null);
    }

    private static List<String> notes(Question question, SmallestGroup smallest, Words words) {
        List<String> notes = new ArrayList<>();
        if (smallest.protects()) {
            notes.add("Only whole spans of " + smallest.days() + " days that are over, and only what at least "
                    + smallest.people() + " people answered, are counted: this desk shows nothing about few.");
        } else if (question.period().to().isAfter(words.now())) {
            notes.add("The last of it still runs: its figures will change.");
        }
        notes.add(
                (question.counting() == Counting.WALL ? "All time counts. " : "Only open hours of the promise count. ")
                        + "Days and hours are those of " + question.zone().getId() + ".");
        return notes;
    }

    private static List<Tile> tiles(Figures now, Figures before) {
        return List.of(
                new Tile("conversations", Long.toString(now.count()), Long.toString(before.count())),
                new Tile(
                        "promises kept",
                        ReportPlots.percent(now.attainment()),
                        ReportPlots.percent(before.attainment())),
                tile(
                        "half answered within",
                        now.firstResponse().p50(),
                        before.firstResponse().p50()),
                tile(
                        "nine of ten within",
                        now.firstResponse().p90(),
                        before.firstResponse().p90()),
                tile(
                        "next answers, half within",
                        now.nextResponse().times().p50(),
                        before.nextResponse().times().p50()),
                tile(
                        "closed, half within",
                        now.resolution().times().p50(),
                        before.resolution().times().p50()),
                new Tile("overdue now", Long.toString(now.overdue()), Long.toString(before.overdue())));
    }

    private static Tile tile(String label, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        return new Tile(label, ReportPlots.said(now), ReportPlots.said(before));
    }

    private static ReportPage.Form form(Question question, Links links, @Nullable Integer span, Directory directory) {
        return new ReportPage.Form(
                spans(links, span, "/reports"),
                span == null ? day(question.period().from(), question.zone()) : "",
                span == null ? day(question.period().to(), question.zone()) : "",
                options(
                        "All topics",
                        question.filter().topic(),
                        directory.topics().values().stream()
                                .map(topic -> List.of(topic.id(), topic.name()))
                                .toList()),
                options(
                        "All channels",
                        question.filter().channel(),
                        same(directory.sources().values().stream().flatMap(source -> source.channels().stream()))),
                options(
                        "All languages",
                        question.filter().language(),
                        same(directory.ambassadors().values().stream().flatMap(person -> person.languages().stream()))),
                List.of(
                        new Option("wall", "All time", question.counting() == Counting.WALL, null),
                        new Option("calendar", "Open hours", question.counting() == Counting.CALENDAR, null)));
    }

    private static List<Option> spans(Links links, @Nullable Integer span, String path) {
        return SPANS.stream()
                .map(days -> new Option(
                        days.toString(),
                        days == 1 ? "Today" : days == 365 ? "1 year" : days + " days",
                        days.equals(span),
                        links.with("days", days.toString(), "from", null, "to", null)
                                .to(path)))
                .toList();
    }

    private static List<List<String>> same(Stream<String> values) {
        return values.distinct().sorted().map(value -> List.of(value, value)).toList();
    }

    private static List<Option> options(String all, @Nullable String chosen, List<List<String>> values) {
        return Stream.concat(
                        Stream.of(new Option("", all, chosen == null, null)),
                        values.stream()
                                .map(value -> new Option(
                                        value.getFirst(),
                                        value.getLast(),
                                        value.getFirst().equals(chosen),
                                        null)))
                .toList();
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    /** JSON that cannot end the element it stands in. */
    private String embedded(Object data) {
        try {
            return json.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plots are plain maps", e);
        }
    }

    CasesPage cases(List<BehindFigures.Case> cases, String back, Directory directory, Words words) {
        return new CasesPage(
                back,
                cases.stream().map(one -> row(one, words)).toList(),
                cases.size() == BehindFigures.MOST,
                ResponseTimeReport.smallestGroup(directory).protects());
    }

    private static CasesPage.Row row(BehindFigures.Case one, Words words) {
        return new CasesPage.Row(
                "/conversations/" + one.conversation() + "?view=team",
                one.contactName(),
                Objects.requireNonNullElse(one.topicName(), Objects.requireNonNullElse(one.topic(), "No topic yet")),
                one.channel(),
                words.moment(one.startedAt()),
                words.figure(one.waited()),
                switch (one.standing()) {
                    case MET -> "good";
                    case MISSED -> "late";
                    case RUNNING, UNPROMISED -> "none";
                },
                switch (one.standing()) {
                    case MET -> "kept";
                    case MISSED -> "missed";
                    case RUNNING -> "still runs";
                    case UNPROMISED -> "nothing promised";
                });
    }

    OwnPage own(
            PersonalFigures.Personal figures,
            List<AuditEntry> trail,
            Links links,
            @Nullable Integer span,
            Directory directory,
            Words words) {
        List<Plot.Line> lines = figures.groups().stream()
                .map(group -> new Plot.Line(
                        "triage".equals(group.key())
                                ? "No topic yet"
                                : directory
                                        .topic(String.valueOf(group.key()))
                                        .map(Topic::name)
                                        .orElse(String.valueOf(group.key())),
                        null,
                        List.of(
                                Long.toString(
                                        group.answered() + group.nextResponse().count()),
                                ReportPlots.percent(group.attainment()),
                                ReportPlots.said(group.firstResponse().p50()),
                                ReportPlots.said(group.firstResponse().p90()))))
                .toList();
        return new OwnPage(
                spans(links, span, "/reports/mine"),
                new Plot(
                        "own",
                        "What you answered, by topic",
                        "",
                        List.of("Topic", "Answers", "In time", "Half within", "Nine of ten within"),
                        lines),
                List.of(
                        new Tile(
                                "answers",
                                Long.toString(figures.total().answered()
                                        + figures.total().nextResponse().count()),
                                ""),
                        new Tile("in time", ReportPlots.percent(figures.total().attainment()), ""),
                        new Tile(
                                "half within",
                                ReportPlots.said(figures.total().firstResponse().p50()),
                                "")),
                directory.desk().measuringRules().individual(),
                trail.stream().map(entry -> entry(entry, directory, words)).toList());
    }

    private static OwnPage.Entry entry(AuditEntry entry, Directory directory, Words words) {
        return new OwnPage.Entry(
                words.moment(entry.at().truncatedTo(ChronoUnit.SECONDS)),
                directory.ambassador(entry.actor()).map(Ambassador::name).orElse(entry.actor()),
                switch (entry.action()) {
                    case "figures.asked" -> "asked to see them";
                    case "figures.opened" -> "agreed as the second person";
                    case "figures.looked-at" -> "looked at them";
                    default -> entry.action();
                },
                entry.detail());
    }
}
