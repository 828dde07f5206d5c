package org.ambassadordesk.ambassador.web.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ReportFilter;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.behind.BehindFigures;
import org.ambassadordesk.ambassador.report.behind.BehindFigures.Case;
import org.ambassadordesk.ambassador.report.behind.Part;
import org.ambassadordesk.ambassador.report.behind.Part.Wanted;
import org.ambassadordesk.ambassador.report.behind.PartParameters;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.ambassador.web.view.VerdictWords;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says in words which conversations stand behind a figure. */
record CaseViews(Asked asked, Part part, Directory directory, Words words, ReportWords say) {
    CaseViews(Asked asked, Part part, Directory directory, Words words) {
        this(asked, part, directory, words, words.report());
    }

    CasesPage of(BehindFigures.Cases cases) {
        return new CasesPage(
                new KindWords(part.of(), words).count(cases.all()),
                about(),
                ReportForms.kinds(part.of(), words, this::samePart),
                asked.links().of(part.of()).to("/reports"),
                cases.longest().stream().map(this::row).toList(),
                cases.all() > cases.longest().size(),
                ResponseTimeReport.smallestGroup(directory).protects());
    }

    private String samePart(Kind kind) {
        return asked.links()
                .of(kind)
                .with("slot", part.slot(), "least", seconds(part.least()), "under", seconds(part.under()))
                .with(
                        "standing",
                        part.standing() == null ? null : part.standing().code())
                .cases();
    }

    private static @Nullable String seconds(@Nullable Double seconds) {
        return seconds == null
                ? null
                : BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
    }

    /** The same words as the figures are asked for with. */
    private String about() {
        Question question = asked.question();
        ReportFilter filter = question.filter();
        return Stream.of(
                        new PeriodWords(question.zone(), words).said(question.period()),
                        topic(filter.topic()),
                        filter.team(),
                        filter.channel(),
                        filter.language() == null ? null : words.language(filter.language()),
                        slot(part.slot()),
                        waited(part.least(), part.under()),
                        standing(part.standing()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String slot(@Nullable String slot) {
        Matcher parts = PartParameters.SLOT.matcher(Objects.requireNonNullElse(slot, ""));
        if (!parts.matches()) {
            return slot;
        }
        LocalTime from = LocalTime.of(Integer.parseInt(parts.group(2)), 0);
        String day = DayOfWeek.of(Integer.parseInt(parts.group(1))).getDisplayName(TextStyle.FULL, words.locale());
        return day + " " + words.plot().between(words.format("HH:mm", from), words.format("HH:mm", from.plusHours(1)));
    }

    private @Nullable String standing(@Nullable Wanted standing) {
        return switch (standing) {
            case null -> null;
            case ANSWERED -> part.of() == Kind.RESOLUTION ? say.caseEnded() : say.caseAnswered();
            case MET -> say.caseKept();
            case MISSED -> say.caseMissed();
            case OPEN -> new KindWords(part.of(), words).waiting();
            case OVERDUE -> say.overdue();
            case CLOSED -> say.closedUnanswered();
        };
    }

    private @Nullable String waited(@Nullable Double least, @Nullable Double under) {
        String most = under == null ? "" : span(under);
        if (least == null || least == 0) {
            return under == null ? null : words.plot().under(most);
        }
        return under == null ? words.plot().over(span(least)) : words.plot().between(span(least), most);
    }

    private String span(double seconds) {
        return words.span(Duration.ofSeconds((long) seconds));
    }

    private @Nullable String topic(@Nullable String id) {
        return id == null
                ? null
                : Grouping.TRIAGE.equals(id)
                        ? say.noTopic()
                        : directory.topic(id).map(Topic::name).orElse(id);
    }

    private CasesPage.Row row(Case one) {
        return new CasesPage.Row(
                "/conversations/" + one.conversation() + "?view=team",
                one.contactName(),
                Objects.requireNonNullElse(one.topicName(), Objects.requireNonNullElse(one.topic(), say.noTopic())),
                one.channel(),
                words.moment(one.startedAt()),
                words.figure(one.waited()),
                VerdictWords.level(one.standing()),
                standing(one));
    }

    private String standing(Case one) {
        var verdicts = new VerdictWords(words);
        String standing = verdicts.standing(one.standing());
        Standing promised = one.promised();
        return promised == null ? standing : say.caseRestated(standing, verdicts.standing(promised));
    }
}
