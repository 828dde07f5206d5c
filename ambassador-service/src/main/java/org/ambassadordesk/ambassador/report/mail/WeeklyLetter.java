package org.ambassadordesk.ambassador.report.mail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Report;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Span;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.speech.Language;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** A week's figures in words, as one person reads them. */
record WeeklyLetter(Reader reader, Directory directory, Language language, WeeklyMailWords say) {
    WeeklyLetter(Reader reader, Directory directory) {
        this(reader, directory, reader.language(), reader.language().words(WeeklyMailWords.class));
    }

    String subject(Span counted) {
        String desk = directory.desk().name();
        return counted.isEmpty() ? say.subjectNothing(desk) : say.subject(desk, first(counted), last(counted));
    }

    /**
     * All of it.
     *
     * @param report of whole days in its zone
     * @param before of as many days just before
     */
    String body(Report report, Report before) {
        List<String> lines = new ArrayList<>();
        Span counted = report.period();
        Hidden hidden = counted.hidden();
        if (hidden != null) {
            lines.add(say.hidden(day(hidden.before(), counted), day(hidden.since(), counted)));
            lines.add("");
        }
        if (!counted.isEmpty()) {
            lines.add(say.period(first(counted), last(counted), counted.zone()));
            lines.add("");
            report.groups().forEach(group -> lines.addAll(about(topic(group.key()), group, closedIn(before, group))));
            Long all = before.period().isEmpty() ? null : (Long) before.total().closed();
            lines.addAll(about(say.together(), report.total(), all));
        }
        report.restatements().forEach(one -> lines.add(say.restated(name(one.by()), one.reason())));
        lines.add(say.only());
        return String.join("\n", lines) + "\n";
    }

    /** None where there was nothing to close; null where what there was may not be told. */
    private static @Nullable Long closedIn(Report before, Figures group) {
        Long none = before.period().smallestGroup() > 1 ? null : (Long) 0L;
        return before.groups().stream()
                .filter(earlier -> Objects.equals(earlier.key(), group.key()))
                .findFirst()
                .map(Figures::closed)
                .orElse(none);
    }

    private String first(Span counted) {
        return day(counted.from(), counted);
    }

    private String day(Instant at, Span counted) {
        return reader.day(LocalDate.ofInstant(at, ZoneId.of(counted.zone())));
    }

    private String last(Span counted) {
        return reader.day(
                LocalDate.ofInstant(counted.to(), ZoneId.of(counted.zone())).minusDays(1));
    }

    /** @param closedBefore ended without an answer in the time before; null where that is not told */
    private List<String> about(String heading, Figures figures, @Nullable Long closedBefore) {
        String conversations = figures.count() == 1 ? say.one() : say.conversations(language.number(figures.count()));
        String kept = figures.attainment() == null ? say.noneDecided() : say.kept(language.share(figures.attainment()));
        BigDecimal half = figures.firstResponse().p50();
        String answered = half == null
                ? say.noneAnswered()
                : say.answered(
                        language.seconds(half),
                        language.seconds(figures.firstResponse().p90()));
        String count = language.number(figures.closed());
        String closed =
                closedBefore == null ? say.closedAlone(count) : say.closed(count, language.number(closedBefore));
        return List.of(heading, "  " + conversations, "  " + kept, "  " + answered, "  " + closed, "");
    }

    private String topic(@Nullable String key) {
        String id = Objects.requireNonNullElse(key, "");
        return Grouping.TRIAGE.equals(id)
                ? say.noTopic()
                : directory.topic(id).map(Topic::name).orElse(id);
    }

    private String name(String person) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }
}
