package org.ambassadordesk.ambassador.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.alert.Alert;
import org.ambassadordesk.ambassador.alert.AlertLanguage;
import org.ambassadordesk.ambassador.alert.AlertWatch;
import org.ambassadordesk.ambassador.report.BoardReport;
import org.ambassadordesk.ambassador.report.BoardSide;
import org.ambassadordesk.ambassador.report.BoardSide.Colleague;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.BoardWords;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;

/** Says what stands beside the board in words. */
@ApplicationScoped
public class BoardBesides {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int LABEL_EVERY = 6;

    private final BoardSide side;
    private final AlertWatch alerts;

    BoardBesides(BoardSide side, AlertWatch alerts) {
        this.side = side;
        this.alerts = alerts;
    }

    /**
     * What stands beside the board now.
     *
     * @param next what breaches next
     */
    public BoardBeside of(
            Person person, List<BoardReport.Next> next, boolean wall, ZoneId zone, Directory directory, Words words) {
        List<Colleague> people = side.colleagues(person);
        return new BoardBeside(
                person.isLead() ? warnings(person, directory, words) : List.of(),
                people.stream().map(one -> somebody(one, words)).toList(),
                hours(side.flow(person), zone),
                person.isLead() && !wall ? offers(next, people) : Map.of(),
                wall);
    }

    private List<BoardBeside.Warning> warnings(Person lead, Directory directory, Words words) {
        return alerts.running(lead).stream()
                .map(alert -> new BoardBeside.Warning(said(alert, directory, words), words.moment(alert.beganAt())))
                .toList();
    }

    private static String said(Alert alert, Directory directory, Words words) {
        AlertLanguage language = new AlertLanguage(words.locale());
        String topic = alert.topic();
        return topic == null
                ? language.sentence(alert)
                : directory.topic(topic).map(Topic::name).orElse(topic) + ": " + language.said(alert);
    }

    private static BoardBeside.Somebody somebody(Colleague one, Words words) {
        String standing =
                switch (one.standing()) {
                    case AVAILABLE -> one.room() > 0 ? "available" : "busy";
                    case BUSY -> "busy";
                    case AWAY, OFF_SHIFT -> "away";
                };
        BoardWords say = words.board();
        String said =
                switch (one.standing()) {
                    case AVAILABLE -> one.room() > 0 ? say.roomFor(one.room()) : say.holdsAll();
                    case BUSY -> say.busy();
                    case AWAY -> say.away();
                    case OFF_SHIFT -> say.offShift();
                };
        Instant until = one.until();
        return new BoardBeside.Somebody(
                one.ambassador().name(), standing, said, until == null ? null : words.moment(until));
    }

    private static List<BoardBeside.Hour> hours(List<BoardSide.Hour> flow, ZoneId zone) {
        long most = Math.max(
                1,
                flow.stream()
                        .mapToLong(hour -> Math.max(hour.arrived(), answered(hour)))
                        .max()
                        .orElse(1));
        return java.util.stream.IntStream.range(0, flow.size())
                .mapToObj(i -> {
                    BoardSide.Hour hour = flow.get(i);
                    return new BoardBeside.Hour(
                            i,
                            HOUR.format(hour.from().atZone(zone)),
                            hour.arrived(),
                            hour.answered(),
                            (int) (100 * hour.arrived() / most),
                            (int) (100 * answered(hour) / most),
                            i % LABEL_EVERY == 0);
                })
                .toList();
    }

    private static long answered(BoardSide.Hour hour) {
        Long answered = hour.answered();
        return answered == null ? 0 : answered;
    }

    /** Who is authorized, there, and has most room; each only for as many as they have room for. */
    private static Map<String, BoardBeside.Offer> offers(List<BoardReport.Next> next, List<Colleague> people) {
        Map<String, Long> given = new HashMap<>();
        Map<String, BoardBeside.Offer> offers = new HashMap<>();
        for (BoardReport.Next one : next) {
            String topic = one.topic();
            if (topic == null || one.state().equals("assigned")) {
                continue;
            }
            people.stream()
                    .filter(person -> person.ambassador()
                            .authorization(topic, one.channel())
                            .isPresent())
                    .filter(person -> person.room()
                            > given.getOrDefault(person.ambassador().id(), 0L))
                    .findFirst()
                    .ifPresent(person -> {
                        given.merge(person.ambassador().id(), 1L, Long::sum);
                        offers.put(
                                one.id().toString(),
                                new BoardBeside.Offer(
                                        person.ambassador().id(),
                                        person.ambassador().name()));
                    });
        }
        return offers;
    }
}
