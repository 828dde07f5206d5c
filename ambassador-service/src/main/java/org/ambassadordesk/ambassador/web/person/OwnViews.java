package org.ambassadordesk.ambassador.web.person;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.audit.AuditEntry;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.protection.Opening;
import org.ambassadordesk.ambassador.report.protection.PersonalFigures;
import org.ambassadordesk.ambassador.web.report.Plot;
import org.ambassadordesk.ambassador.web.report.ReportPage;
import org.ambassadordesk.ambassador.web.report.ReportPage.Tile;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says one person's figures in words. */
record OwnViews(Directory directory, Words words, ReportWords say) {
    /** Of these the words hold all there is to know. */
    private static final Set<String> SAID_ALREADY =
            Set.of(AuditTrail.CONVERSATIONS_READ, AuditTrail.PAST_IMPORTED, AuditTrail.PAST_TAKEN_BACK);

    OwnViews(Directory directory, Words words) {
        this(directory, words, words.report());
    }

    /** To the person themselves. */
    OwnPage own(
            PersonalFigures.Personal figures,
            List<Opening> openings,
            List<AuditEntry> trail,
            List<ReportPage.Option> spans) {
        return page(
                say.ownByTopic(),
                figures,
                measured()
                        ? openings.stream()
                                .filter(one -> one.expiresAt().isAfter(words.now()))
                                .map(this::open)
                                .toList()
                        : List.of(),
                trail,
                spans);
    }

    /** To somebody else, who is not told who else looks. */
    OwnPage theirs(PersonalFigures.Personal figures, List<ReportPage.Option> spans) {
        return page(words.people().byTopic(), figures, List.of(), List.of(), spans);
    }

    private OwnPage page(
            String byTopic,
            PersonalFigures.Personal figures,
            List<String> open,
            List<AuditEntry> trail,
            List<ReportPage.Option> spans) {
        Figures total = figures.total();
        return new OwnPage(
                spans,
                new Plot(
                        "own",
                        byTopic,
                        "",
                        List.of(
                                say.topic(),
                                say.colAnswers(),
                                say.colFirstInTime(),
                                say.colFirstHalf(),
                                say.colFirstNineTenths()),
                        figures.groups().stream().map(this::line).toList(),
                        Map.of()),
                List.of(
                        new Tile(say.ownAnswers(), answers(total), "", null),
                        new Tile(
                                say.ownInTime(words.number(total.decided())),
                                words.share(total.attainment()),
                                "",
                                null),
                        new Tile(say.ownHalf(), half(total), "", null)),
                measured(),
                open,
                trail.stream().map(this::entry).toList());
    }

    private boolean measured() {
        return directory.desk().measuringRules().individual();
    }

    private String open(Opening opening) {
        String who = name(opening.askedBy());
        String until = OpeningViews.dated(opening.expiresAt(), words).words();
        return opening.agreedBy() == null
                ? words.people().askedOfYou(who, until)
                : words.people().openToThem(who, until);
    }

    private String name(String person) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }

    private Plot.Line line(Figures group) {
        return new Plot.Line(
                topic(group.key()),
                null,
                List.of(
                        answers(group),
                        words.share(group.attainment()),
                        half(group),
                        words.seconds(group.firstResponse().p90())));
    }

    private String answers(Figures figures) {
        return words.number(figures.answered() + figures.nextResponse().count());
    }

    private String half(Figures figures) {
        BigDecimal median = figures.firstResponse().p50();
        return words.seconds(median);
    }

    private String topic(@Nullable String id) {
        return id == null || "triage".equals(id)
                ? say.noTopic()
                : directory.topic(id).map(Topic::name).orElse(id);
    }

    private OwnPage.Entry entry(AuditEntry entry) {
        return new OwnPage.Entry(
                words.moment(entry.at().truncatedTo(ChronoUnit.SECONDS)),
                name(entry.actor()),
                switch (entry.action()) {
                    case "figures.asked" -> say.trailAsked();
                    case "figures.opened" -> say.trailOpened();
                    case "figures.looked-at" -> say.trailLooked();
                    case AuditTrail.MEASURING_CHANGED -> say.trailMeasuring();
                    case AuditTrail.CONVERSATIONS_READ -> say.trailRead(entry.detail());
                    case AuditTrail.PEOPLE_ADDED -> say.trailAdded();
                    case AuditTrail.PAST_IMPORTED -> say.trailImported();
                    case AuditTrail.PAST_TAKEN_BACK -> say.trailTakenBack(lastWord(entry.detail()));
                    case "account.made" -> say.trailAccount();
                    case "account.password-renewed" -> say.trailPassword();
                    default -> entry.action();
                },
                SAID_ALREADY.contains(entry.action()) ? "" : entry.detail());
    }

    private static String lastWord(String detail) {
        return detail.substring(detail.lastIndexOf(' ') + 1);
    }
}
