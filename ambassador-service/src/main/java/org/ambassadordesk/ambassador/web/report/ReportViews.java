package org.ambassadordesk.ambassador.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Overview;
import org.ambassadordesk.ambassador.report.behind.Part.Wanted;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Figures.Further;
import org.ambassadordesk.ambassador.report.figure.Figures.Percentiles;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.LegDetail;
import org.ambassadordesk.ambassador.report.mail.WeeklyMails;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.restatement.Restatement;
import org.ambassadordesk.ambassador.web.report.ReportPage.Tile;
import org.ambassadordesk.ambassador.web.view.VerdictWords;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says reports in words. */
@ApplicationScoped
class ReportViews {
    private static final int DAYS_OF_A_WEEK = 7;

    private final ResponseTimeReport report;
    private final WeeklyMails mails;
    private final ObjectMapper json;

    ReportViews(ResponseTimeReport report, WeeklyMails mails, ObjectMapper json) {
        this.report = report;
        this.mails = mails;
        this.json = json;
    }

    ReportPage responseTimes(Person lead, Asked asked, Kind kind, Directory directory, Words words) {
        Question question = report.counted(asked.question());
        Links links = asked.links().of(kind);
        KindWords about = new KindWords(kind, words);
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(directory);
        List<GroupBy> groupings = groupings(question, smallest);
        Overview now = report.overview(
                lead, question, groupings, kind, kind == Kind.RESOLUTION ? LegDetail.NONE : LegDetail.MEANS);
        Before before = Before.of(question, words.now());
        Overview then =
                report.overview(lead, question.about(before.period()), List.of(GroupBy.TOPIC), kind, LegDetail.NONE);
        List<Plot> plots = plots(question, groupings, now, links, directory, about);
        return new ReportPage(
                new ReportForms(links, asked.days(), words).of(asked.question(), directory),
                ReportForms.kinds(kind, words, other -> links.of(other).to("/reports")),
                notes(question, report.hidden(asked.question()), before, smallest, words),
                report.restated(lead, question.period()).stream()
                        .map(one -> restated(one, question, links, directory, words))
                        .toList(),
                imported(now.imported(), question, links, words),
                tiles(now.total(), then.total(), links, about),
                plots,
                embedded(plots, words),
                smallest.protects() ? null : csv(question, links),
                mails.zone(lead)
                        .map(zone -> MailForm.of(mails.wanted(lead), zone, directory, words))
                        .orElse(null),
                now.total().of(kind).count() == 0 ? about.nothing() : null,
                about.nothingToDraw());
    }

    /** A sentence, and where the same stands without or with it again. */
    private static ReportPage.@Nullable Option imported(long count, Question question, Links links, Words words) {
        ReportWords say = words.report();
        if (Boolean.FALSE.equals(question.filter().imported())) {
            return new ReportPage.Option(
                    say.importedLeftOut(),
                    say.importedShow(),
                    false,
                    links.with("imported", null).to("/reports"));
        }
        return count == 0
                ? null
                : new ReportPage.Option(
                        say.importedNote(words.number(count)),
                        say.importedLeaveOut(),
                        true,
                        links.with("imported", "without").to("/reports"));
    }

    private static String csv(Question question, Links links) {
        return links.with(
                        "days",
                        null,
                        "from",
                        question.period().from().toString(),
                        "to",
                        question.period().to().toString(),
                        "of",
                        null)
                .to("/api/reports/conversations.csv");
    }

    private static ReportPage.Restated restated(
            Restatement one, Question question, Links links, Directory directory, Words words) {
        ReportWords say = words.report();
        String who = VerdictWords.name(one.by(), directory);
        String said = say.restated(who, words.moment(one.at()).words(), one.reason());
        String href = "/reports/restatements/" + one.id();
        return question.original()
                ? new ReportPage.Restated(
                        say.originalNow() + " " + said,
                        href,
                        links.with("verdicts", null).to("/reports"),
                        say.showRestated())
                : new ReportPage.Restated(
                        said, href, links.with("verdicts", "original").to("/reports"), say.showOriginal());
    }

    private static List<Plot> plots(
            Question question,
            List<GroupBy> groupings,
            Overview now,
            Links links,
            Directory directory,
            KindWords about) {
        TimePlots overTime =
                new TimePlots(new Buckets(question.period(), question.zone(), about.words()), links, about);
        PartPlots parts = new PartPlots(directory, links, about);
        List<Plot> plots = new ArrayList<>();
        GroupBy time = groupings.getFirst();
        if (time != GroupBy.TOPIC) {
            List<Figures> groups = now.groups().getOrDefault(time, List.of());
            plots.add(overTime.bands(time, groups, target(question, about.kind(), directory)));
            plots.add(overTime.attainment(
                    time, groups, directory.desk().measuringRules().goal()));
        }
        if (about.kind() != Kind.RESOLUTION) {
            plots.add(parts.legs(now.groups().getOrDefault(GroupBy.TOPIC, List.of())));
        }
        if (groupings.contains(GroupBy.WEEKDAY_HOUR)) {
            plots.add(parts.heat(now.groups().getOrDefault(GroupBy.WEEKDAY_HOUR, List.of())));
        }
        plots.add(parts.distribution(now.spread().counts()));
        return plots;
    }

    /** By time first, as fine as can be read and is allowed. */
    private static List<GroupBy> groupings(Question question, SmallestGroup smallest) {
        long days = ChronoUnit.DAYS.between(
                question.period().from().atZone(question.zone()),
                question.period().to().atZone(question.zone()));
        GroupBy time = days <= 2 ? GroupBy.HOUR : days <= 92 ? GroupBy.DAY : days <= 500 ? GroupBy.WEEK : GroupBy.MONTH;
        List<GroupBy> wanted = new ArrayList<>(List.of(time, GroupBy.WEEK, GroupBy.WEEKDAY_HOUR, GroupBy.TOPIC));
        if (smallest.protects()) {
            wanted.removeIf(by -> !smallest.allows(by, question.weeks()));
        }
        if (days < DAYS_OF_A_WEEK) {
            wanted.remove(GroupBy.WEEKDAY_HOUR);
        }
        GroupBy first = wanted.getFirst();
        wanted.removeIf(by -> by == GroupBy.WEEK && first != GroupBy.WEEK);
        return wanted.stream().distinct().toList();
    }

    /** The promise for the topic that is looked at, in seconds; null where several are. */
    private static @Nullable Double target(Question question, Kind kind, Directory directory) {
        String topic = question.filter().topic();
        return topic == null
                ? null
                : directory
                        .topic(topic)
                        .map(Topic::target)
                        .map(directory.targets()::get)
                        .map(target -> switch (kind) {
                            case FIRST -> target.firstResponse();
                            case NEXT -> target.nextResponse();
                            case RESOLUTION -> target.resolution();
                        })
                        .map(promised -> (double) promised.toSeconds())
                        .orElse(null);
    }

    private static List<String> notes(
            Question question, @Nullable Hidden hidden, Before before, SmallestGroup smallest, Words words) {
        ReportWords say = words.report();
        List<String> notes = new ArrayList<>();
        if (question.period().from().isBefore(question.period().to())) {
            notes.add(before.said(question, words));
        }
        if (hidden != null) {
            notes.add(say.hiddenNote(
                    words.format("EEE d MMM yyyy", hidden.before().atZone(question.zone())),
                    words.format("EEE d MMM yyyy, HH:mm", hidden.since().atZone(question.zone()))));
        }
        if (smallest.protects()) {
            notes.add(say.protectedNote(smallest.days(), smallest.people()));
        } else if (question.period().to().isAfter(words.now())) {
            notes.add(say.stillRuns());
        }
        String zone = question.zone().getId();
        notes.add(question.counting() == Counting.WALL ? say.wallNote(zone) : say.calendarNote(zone));
        return notes;
    }

    private static List<Tile> tiles(Figures now, Figures before, Links links, KindWords about) {
        Tiles tiles = new Tiles(now, before, links, about.words());
        ReportWords say = about.say();
        Kind kind = about.kind();
        Stream<Tile> beside = Stream.of(Kind.values())
                .filter(other -> other != kind)
                .map(other -> tiles.time(new KindWords(other, about.words()).halfBeside(), other, Percentiles::p50));
        return Stream.of(
                        Stream.of(
                                tiles.count(about.counted(), kind, Further::count, null),
                                tiles.share(say.kept(), kind),
                                tiles.time(about.half(), kind, Percentiles::p50),
                                tiles.time(say.nineTenths(), kind, Percentiles::p90)),
                        beside,
                        Stream.of(
                                tiles.count(about.waiting(), kind, Further::open, Wanted.OPEN),
                                tiles.count(say.overdue(), kind, Further::overdue, Wanted.OVERDUE)),
                        kind == Kind.RESOLUTION
                                ? Stream.<Tile>empty()
                                : Stream.of(tiles.count(say.closedUnanswered(), kind, Further::closed, Wanted.CLOSED)))
                .flatMap(some -> some)
                .toList();
    }

    /** JSON that cannot end the element it stands in; units hold a 7 where the number goes. */
    private String embedded(List<Plot> plots, Words words) {
        Map<String, Object> data = Map.of(
                "units",
                List.of(
                        words.spans().seconds(7),
                        words.spans().minutes(7),
                        words.spans().hours(7),
                        words.spans().days(7)),
                "plots",
                plots.stream().collect(Collectors.toMap(Plot::id, Plot::data)));
        try {
            return json.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plots are plain maps", e);
        }
    }
}
