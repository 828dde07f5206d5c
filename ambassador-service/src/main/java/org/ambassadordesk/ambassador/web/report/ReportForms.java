package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** The filters of a report, as they stand in its address. */
record ReportForms(Links links, @Nullable Integer span, Words words) {
    private static final List<Integer> SPANS = List.of(1, 7, 28, 90, 365);

    ReportPage.Form of(Question question, Directory directory) {
        ReportWords say = words.report();
        return new ReportPage.Form(
                spans("/reports"),
                span == null ? day(question.period().from(), question.zone()) : "",
                span == null ? endOfDay(question.period().to(), question.zone()) : "",
                links.only("days", "zone", "verdicts", "of", "imported"),
                topics(question.filter().topic(), directory, words),
                options(
                        say.allTeams(),
                        question.filter().team(),
                        team -> Grouping.TRIAGE.equals(team) ? say.noTopic() : team,
                        directory.teams().values().stream().map(team -> List.of(team.id(), team.name()))),
                options(
                        say.allChannels(),
                        question.filter().channel(),
                        channel -> channel,
                        directory.sources().values().stream()
                                .flatMap(source -> source.channels().stream())
                                .distinct()
                                .sorted()
                                .map(channel -> List.of(channel, channel))),
                options(
                        say.allLanguages(),
                        question.filter().language(),
                        words::language,
                        directory.ambassadors().values().stream()
                                .flatMap(person -> person.languages().stream())
                                .distinct()
                                .sorted()
                                .map(code -> List.of(code, words.language(code)))),
                List.of(
                        new Option("wall", say.wall(), question.counting() == Counting.WALL, null),
                        new Option("calendar", say.calendar(), question.counting() == Counting.CALENDAR, null)));
    }

    static List<Option> topics(@Nullable String chosen, Directory directory, Words words) {
        return options(
                words.report().allTopics(),
                chosen,
                topic -> Grouping.TRIAGE.equals(topic) ? words.report().noTopic() : topic,
                directory.topics().values().stream().map(topic -> List.of(topic.id(), topic.name())));
    }

    List<Option> spans(String path) {
        return SPANS.stream()
                .map(days -> new Option(
                        days.toString(),
                        label(days),
                        days.equals(span),
                        links.with("days", days.toString(), "from", null, "to", null)
                                .to(path)))
                .toList();
    }

    /** What was waited for, the one asked about chosen. */
    static List<Option> kinds(Kind chosen, Words words, Function<Kind, String> href) {
        return Stream.of(Kind.values())
                .map(kind ->
                        new Option(kind.code(), new KindWords(kind, words).name(), kind == chosen, href.apply(kind)))
                .toList();
    }

    private String label(int days) {
        return switch (days) {
            case 1 -> words.report().today();
            case 365 -> words.report().spanYear();
            default -> words.report().spanDays(days);
        };
    }

    /**
     * Values, each with what it is called; what is chosen is one of them in any case, since the figures are of it.
     *
     * @param other what a value is called that is none of them
     */
    private static List<Option> options(
            String all, @Nullable String chosen, UnaryOperator<String> other, Stream<List<String>> values) {
        List<List<String>> known = values.toList();
        Stream<Option> unknown = chosen == null
                        || known.stream().anyMatch(value -> value.getFirst().equals(chosen))
                ? Stream.empty()
                : Stream.of(new Option(chosen, other.apply(chosen), true, null));
        return Stream.of(
                        Stream.of(new Option("", all, chosen == null, null)),
                        unknown,
                        known.stream()
                                .map(value -> new Option(
                                        value.getFirst(),
                                        value.getLast(),
                                        value.getFirst().equals(chosen),
                                        null)))
                .flatMap(some -> some)
                .toList();
    }

    /** The date that is not included any more; what ends within a day reaches to the end of it. */
    private static String endOfDay(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return (day.atStartOfDay(zone).toInstant().isBefore(at) ? day.plusDays(1) : day).toString();
    }

    static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }
}
