package org.ambassadordesk.ambassador.report.mail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Report;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Span;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Grouping;
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
        return say.subject(directory.desk().name(), first(counted), last(counted));
    }

    /** @param report of whole days in its zone */
    String body(Report report) {
        List<String> lines = new ArrayList<>();
        Span counted = report.period();
        lines.add(say.period(first(counted), last(counted), counted.zone()));
        lines.add("");
        report.groups().forEach(group -> lines.addAll(about(topic(group.key()), group)));
        lines.addAll(about(say.together(), report.total()));
        report.restatements().forEach(one -> lines.add(say.restated(name(one.by()), one.reason())));
        lines.add(say.only());
        return String.join("\n", lines) + "\n";
    }

    private String first(Span counted) {
        return reader.day(LocalDate.ofInstant(counted.from(), ZoneId.of(counted.zone())));
    }

    private String last(Span counted) {
        return reader.day(
                LocalDate.ofInstant(counted.to(), ZoneId.of(counted.zone())).minusDays(1));
    }

    private List<String> about(String heading, Figures figures) {
        String conversations = figures.count() == 1 ? say.one() : say.conversations(language.number(figures.count()));
        String kept = figures.attainment() == null ? say.noneDecided() : say.kept(language.share(figures.attainment()));
        BigDecimal half = figures.firstResponse().p50();
        String answered = half == null
                ? say.noneAnswered()
                : say.answered(
                        language.seconds(half),
                        language.seconds(figures.firstResponse().p90()));
        return List.of(heading, "  " + conversations, "  " + kept, "  " + answered, "");
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
