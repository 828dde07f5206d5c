package org.ambassadordesk.contract.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.BurstRule;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.ambassadordesk.contract.directory.CannedResponse;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Lateness;
import org.ambassadordesk.contract.directory.Relaxation;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.TopicMatch;
import org.ambassadordesk.contract.directory.file.DirectoryFile.Outcome.Loaded;
import org.junit.jupiter.api.Test;

class DirectoryFileTest {
    private final Directory skyline = loaded(skylineYaml(), 5);

    @Test
    void deskAndRoutingWithTheirDefaults() {
        assertThat(skyline.version()).isEqualTo(5);
        assertThat(skyline.desk())
                .isEqualTo(new Desk(
                        "Skyline Air",
                        ZoneId.of("America/Chicago"),
                        "{name} from Skyline Air",
                        new RoutingRules(Duration.ofMinutes(3), true, RoutingRules.Availability.SHIFT)));
    }

    @Test
    void routingAsWritten() {
        Directory desk = loaded("""
                desk: {name: D, timezone: UTC}
                routing: {react_within: PT5M, keep_same_ambassador: false, availability: present}
                """, 1);

        assertThat(desk.desk())
                .isEqualTo(new Desk(
                        "D",
                        ZoneId.of("UTC"),
                        "{name}, employee of D",
                        new RoutingRules(Duration.ofMinutes(5), false, RoutingRules.Availability.PRESENT)));
    }

    @Test
    void rulesOfAssigningAsWrittenAndWrittenAgain() {
        Directory desk = loaded("""
                desk: {name: D, timezone: UTC}
                calendars: {office: {hours: {mon: ["08:00-12:00"]}}}
                teams: {service: {name: S}, backup: {name: B}}
                targets: {standard: {calendar: office, first_response: PT4H}}
                topics: {a: {name: A, team: service, target: standard, match: {any: []}}}
                ambassadors: {anna: {name: Anna, team: backup, languages: [en, de:basic], authorized: {a: direct}}}
                routing:
                  finish_within: PT0S
                  relax: {level_after: PT30M, language_after: at-risk}
                  escalation: {overdue: [raise, second-team, lead], second_teams: {service: backup}}
                  burst: {window: PT10M, factor: 2.5, least: 20}
                target_rules: [{when: {topic: a, channel: [web, mail], priority: 1, label: VIP}, target: standard}]
                priority_rules: [{when: {rating: [1, 2], source: []}, priority: 2}]
                """, 1);

        RoutingRules rules = desk.desk().routing();
        assertThat(rules.finishTime()).isZero();
        assertThat(rules.relax())
                .isEqualTo(new Relaxation(new Lateness.Waited(Duration.ofMinutes(30)), new Lateness.AtRisk()));
        assertThat(rules.escalation())
                .isEqualTo(new Escalation(List.of(Escalation.Step.values()), Map.of("service", "backup")));
        assertThat(rules.burstRule()).isEqualTo(new BurstRule(Duration.ofMinutes(10), 2.5, 20));
        assertThat(rules.target(new Condition.Case("a", "mail", "s", 1, Set.of("vip"), null)))
                .contains("standard");
        assertThat(rules.target(new Condition.Case("a", "mail", "s", 1, Set.of("gold"), null)))
                .isEmpty();
        assertThat(rules.target(new Condition.Case("a", "app", "s", 1, Set.of("vip"), null)))
                .isEmpty();
        assertThat(rules.target(new Condition.Case(null, "mail", "s", 1, Set.of("vip"), null)))
                .isEmpty();
        assertThat(rules.priority(new Condition.Case("a", "mail", "s", null, Set.of("urgent"), 2)))
                .isEqualTo(2);
        assertThat(rules.priority(new Condition.Case("a", "mail", "s", null, Set.of("urgent"), null)))
                .as("whoever writes rules writes all of them")
                .isEqualTo(3);
        assertThat(desk.ambassador("anna")).hasValueSatisfying(anna -> {
            assertThat(anna.speaks("de")).isFalse();
            assertThat(anna.speaksSome("de")).isTrue();
        });
        assertThat(loaded(DirectoryFile.write(desk), 1)).isEqualTo(desk);
        assertThat(EventCodec.json().convertValue(EventCodec.json().valueToTree(rules), RoutingRules.class))
                .isEqualTo(rules);
    }

    @Test
    void calendarsWithDayRangesAndLists() {
        BusinessCalendar office = calendar(skyline, "office");
        List<Interval> day = List.of(new Interval(480, 720), new Interval(780, 1080));

        assertThat(office.timezone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(office.hours())
                .isEqualTo(Map.of(
                        DayOfWeek.MONDAY, day,
                        DayOfWeek.TUESDAY, day,
                        DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day,
                        DayOfWeek.FRIDAY, List.of(new Interval(480, 840))));
        assertThat(office.holidays()).isEqualTo(new BusinessCalendar.Holidays("de", "by"));
        assertThat(office.closed()).isEqualTo(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void calendarWithoutTimezoneTakesTheDesks() {
        assertThat(calendar(skyline, "always").timezone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void rangeOfDaysMayRunOverTheEndOfTheWeek() {
        Directory desk = loaded("""
                desk: {name: D, timezone: UTC}
                calendars: {nights: {hours: {"sat-mon, wed": ["22:00-24:00"]}}}
                """, 1);

        assertThat(calendar(desk, "nights").hours())
                .containsOnlyKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    }

    @Test
    void topicsInFileOrder() {
        assertThat(skyline.topics().values())
                .containsExactly(
                        new Topic(
                                "safety",
                                0,
                                "Safety",
                                "service",
                                "urgent",
                                Autonomy.SPECIALIST,
                                new TopicMatch(List.of("emergency", "smoke"), List.of(), List.of("smoke free"))),
                        new Topic(
                                "baggage",
                                1,
                                "Baggage",
                                "ground",
                                "standard",
                                Autonomy.DIRECT,
                                new TopicMatch(List.of("luggage", "suitcas*", "Gepäck*"), List.of(), List.of())),
                        new Topic(
                                "praise",
                                2,
                                "Praise",
                                "service",
                                "standard",
                                Autonomy.SEND_THEN_SAMPLE,
                                new TopicMatch(List.of(), List.of("thank", "you"), List.of())),
                        new Topic(
                                "other",
                                3,
                                "Everything else",
                                "service",
                                "standard",
                                Autonomy.FOUR_EYES,
                                new TopicMatch(List.of(), List.of(), List.of())));
    }

    @Test
    void targetsAndTeams() {
        assertThat(skyline.targets())
                .containsEntry(
                        "standard",
                        new ResponseTarget(
                                "standard",
                                "office",
                                Duration.ofHours(4),
                                Duration.ofHours(8),
                                Duration.ofDays(2),
                                0.8))
                .containsEntry(
                        "urgent", new ResponseTarget("urgent", "always", Duration.ofMinutes(15), null, null, 0.75));
        assertThat(skyline.teams())
                .containsEntry("service", new Team("service", "Customer service", List.of("lena")))
                .containsEntry("ground", new Team("ground", "Ground staff", List.of()));
    }

    @Test
    void ambassadorsWithAndWithoutDefaults() {
        assertThat(skyline.ambassadors().get("anna"))
                .isEqualTo(new Ambassador(
                        "anna",
                        "Anna Berg",
                        "anna@example.org",
                        "ground",
                        Role.AMBASSADOR,
                        List.of("de", "en"),
                        1,
                        "office",
                        Map.of(
                                "baggage", Autonomy.DIRECT,
                                "safety", Autonomy.FOUR_EYES,
                                "praise", Autonomy.SEND_THEN_SAMPLE,
                                "other", Autonomy.DIRECT),
                        List.of("twitter")));
        assertThat(skyline.ambassadors().get("lena")).satisfies(lena -> {
            assertThat(lena.role()).isEqualTo(Role.TEAM_LEAD);
            assertThat(lena.shift()).isNull();
            assertThat(lena.email()).isNull();
            assertThat(lena.channels()).isEmpty();
            assertThat(lena.authorized()).containsEntry("safety", Autonomy.SPECIALIST);
        });
    }

    @Test
    void guidelinesAndTheirChecks() {
        assertThat(skyline.guidelines().get("public-replies"))
                .isEqualTo(new Guideline(
                        "public-replies",
                        3,
                        "Be honest.\nPromise nothing.\n",
                        List.of("baggage", "other"),
                        List.of(
                                new Guideline.Check(
                                        "no-personal-data",
                                        Guideline.Kind.PERSONAL_DATA,
                                        Guideline.Effect.BLOCK,
                                        null,
                                        null,
                                        null),
                                new Guideline.Check(
                                        "no-promises",
                                        Guideline.Kind.PATTERN,
                                        Guideline.Effect.FOUR_EYES,
                                        "(?i)refund|compensation",
                                        null,
                                        "Promises nothing."),
                                new Guideline.Check(
                                        "short", Guideline.Kind.MAX_LENGTH, Guideline.Effect.WARN, null, 280, null))));
        assertThat(skyline.guidelines())
                .containsEntry("everywhere", new Guideline("everywhere", 1, "Be kind.", List.of(), List.of()));
    }

    @Test
    void sourcesWithAndWithoutDefaults() {
        assertThat(skyline.sources())
                .containsEntry(
                        "demo",
                        new Source(
                                "demo",
                                "Demo feed",
                                List.of("twitter", "web"),
                                false,
                                new Source.Webhook("https://example.org/hook", "DEMO_SECRET"),
                                List.of()))
                .containsEntry("plain", new Source("plain", "Plain", List.of("web"), true, null, List.of()));
    }

    @Test
    void fileWithoutFaultsHasNoHints() {
        assertThat(DirectoryFile.read(skylineYaml(), 5))
                .isInstanceOfSatisfying(Loaded.class, l -> assertThat(l.hints()).isEmpty());
    }

    @Test
    void whatIsWrittenReadsAsTheSameDirectory() {
        String written = DirectoryFile.write(skyline);

        assertThat(loaded(written, 5)).isEqualTo(skyline);
        assertThat(List.copyOf(loaded(written, 5).topics().keySet()))
                .isEqualTo(List.copyOf(skyline.topics().keySet()));
        assertThat(DirectoryFile.write(loaded(written, 6))).isEqualTo(written);
    }

    @Test
    void textsThatLookLikeSomethingElseSurvive() {
        Directory odd = loaded("""
                desk: {name: "null", timezone: UTC, disclosure: "- {name}: 'yes' #1 \\"Grüße\\" \\u00a0 \\n end"}
                teams: {"1": {name: "true"}, "no": {name: "2026-01-01"}}
                """, 1);

        assertThat(odd.desk().name()).isEqualTo("null");
        assertThat(loaded(DirectoryFile.write(odd), 1)).isEqualTo(odd);
    }

    private static BusinessCalendar calendar(Directory directory, String id) {
        return Objects.requireNonNull(directory.calendars().get(id));
    }

    private static Directory loaded(String yaml, long version) {
        return switch (DirectoryFile.read(yaml, version)) {
            case Loaded loaded -> loaded.directory();
            case DirectoryFile.Outcome.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private static String skylineYaml() {
        return MarkedFile.text("skyline.yaml");
    }

    @Test
    void preparedTextsWithTheirTopicsAndLanguage() {
        Directory desk = loaded("""
                desk: {name: D, timezone: UTC}
                responses:
                  sorry: {name: Sorry, language: en, text: "Dear {customer}, I am sorry. {first_name}"}
                """, 1);

        CannedResponse sorry = Objects.requireNonNull(desk.responses().get("sorry"));
        assertThat(sorry.fits("baggage", "en")).isTrue();
        assertThat(sorry.fits(null, "de")).isFalse();
        assertThat(sorry.filled(Map.of("customer", "Jo $1", "first_name", "Anna")))
                .isEqualTo("Dear Jo $1, I am sorry. Anna");
        assertThat(DirectoryFile.read(DirectoryFile.write(desk), 1))
                .isEqualTo(new DirectoryFile.Outcome.Loaded(desk, List.of()));
    }

    @Test
    void placeThatNothingFillsIsAFinding() {
        var refused = (DirectoryFile.Outcome.Refused) DirectoryFile.read("""
                desk: {name: D, timezone: UTC}
                responses:
                  sorry: {name: Sorry, topics: [bagage], text: "Dear {costumer}"}
                """, 1);

        assertThat(refused.findings())
                .extracting(Finding::path, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "responses.sorry.text",
                                "has the place {costumer}, which nothing fills; did you mean customer?"),
                        tuple(
                                "responses.sorry.topics[0]",
                                "\"bagage\" names no topic of this file; there is none to choose from"));
    }
}
