package org.ambassadordesk.ambassador.web.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.protection.Opening;
import org.ambassadordesk.ambassador.report.protection.Openings;
import org.ambassadordesk.ambassador.web.report.ReportPage.Option;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PeopleWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/** Says openings in the words of the lead who looks at them. */
record OpeningViews(Person reader, Directory directory, Words words) {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** All that concern the reader, and the form to ask with. */
    PeoplePage all(List<Opening> openings, Wish wish, Map<String, String> wrong) {
        return new PeoplePage(
                measured(),
                false,
                measured() ? form(wish, wrong) : null,
                measured() ? openings.stream().map(this::line).toList() : List.of());
    }

    /** One, for its second person. */
    PeoplePage one(Opening opening) {
        return new PeoplePage(measured(), true, null, measured() ? List.of(line(opening)) : List.of());
    }

    OpeningLine line(Opening opening) {
        boolean agreed = opening.agreedBy() != null;
        boolean mine = opening.askedBy().equals(reader.id());
        boolean over = !opening.expiresAt().isAfter(words.now());
        boolean gone = mine && !isLed(opening.subject());
        boolean runs = !over && !gone;
        return new OpeningLine(
                opening.id().toString(),
                name(opening.subject()),
                runs ? agreed ? "good" : "risk" : "",
                standing(agreed, over, gone),
                name(opening.askedBy()),
                seconds(opening.askedAt()),
                opening.reason(),
                dated(opening.expiresAt(), words),
                opening.agreedBy() == null ? null : name(opening.agreedBy()),
                opening.agreedAt() == null ? null : seconds(opening.agreedAt()),
                runs && !agreed && !mine && !opening.subject().equals(reader.id()),
                runs && !agreed && mine ? "/reports/people/openings/" + opening.id() : null,
                runs && agreed && mine ? "/reports/people/" + opening.subject() : null);
    }

    private String standing(boolean agreed, boolean over, boolean gone) {
        PeopleWords say = words.people();
        if (over) {
            return agreed ? say.expired() : say.expiredUnanswered();
        }
        if (gone) {
            return say.gone();
        }
        return agreed ? say.open() : say.waits();
    }

    private boolean isLed(String person) {
        return directory
                .ambassador(person)
                .map(Ambassador::team)
                .filter(reader::leads)
                .isPresent();
    }

    private PeoplePage.Form form(Wish wish, Map<String, String> wrong) {
        return new PeoplePage.Form(
                directory.ambassadors().values().stream()
                        .filter(person ->
                                reader.leads(person.team()) && !person.id().equals(reader.id()))
                        .sorted(Comparator.comparing(Ambassador::name))
                        .map(person -> new Option(
                                person.id(), person.name(), person.id().equals(wish.ambassador()), null))
                        .toList(),
                wish.reason(),
                wish.until().isEmpty() ? local(words.now().plus(USUAL).truncatedTo(ChronoUnit.HOURS)) : wish.until(),
                local(words.now()),
                local(words.now().plus(Openings.LONGEST)),
                wrong);
    }

    private boolean measured() {
        return directory.desk().measuringRules().individual();
    }

    /** With its day, however near: what is over is not taken for what comes. */
    static Moment dated(Instant at, Words words) {
        Moment moment = words.moment(at);
        return new Moment(moment.iso(), words.format("EEE d MMM, HH:mm", at.atZone(words.zone())), moment.exact());
    }

    private Moment seconds(Instant at) {
        return words.moment(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private String local(Instant at) {
        return LOCAL.format(LocalDateTime.ofInstant(at, words.zone()));
    }

    private String name(String id) {
        return directory.ambassador(id).map(Ambassador::name).orElse(id);
    }
}
