package org.ambassadordesk.ambassador.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Languages;
import org.ambassadordesk.contract.directory.Directory;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RoutingLog.Decision MADE = new RoutingLog.Decision(
            new UUID(0, 1),
            NOON,
            "arrived",
            "anna",
            1L,
            null,
            "earliest-due-first/1",
            7,
            new RoutingLog.Signature("baggage", "web", "de"),
            List.of("anna", "ben"),
            List.of(new RoutingLog.Excluded("cem", "did-not-react"), new RoutingLog.Excluded("dora", "away")),
            "ben",
            Map.of("expected-ms", "90000.0", "second-expected-ms", "200000.0", "same-ambassador", "true"));
    private static final RoutingLog LOG = new RoutingLog(
            new UUID(0, 9),
            List.of(MADE),
            List.of(new RoutingLog.Assignment(
                    1, "anna", new UUID(0, 1), NOON, NOON.plusSeconds(180), null, null, null)));

    @Test
    void leadSeesEverybodyGroupedByReasonAndWhatCameSecond() {
        RoutingView.DecisionView decision = explained(new Insight("lena", true), Locale.ENGLISH, Set.of("anna", "ben"))
                .decisions()
                .getFirst();

        assertThat(decision.sentence()).isEqualTo("anna got it when it came in.");
        assertThat(decision.you()).isNull();
        assertThat(decision.others())
                .containsExactly(
                        new RoutingView.Group("away", "away", 1, List.of()),
                        new RoutingView.Group("did-not-react", "did not react", 1, List.of()));
        assertThat(decision.withheld()).containsExactly("excluded");
        assertThat(decision.second()).isEqualTo("ben");
        assertThat(decision.weighed())
                .contains(new RoutingView.Term("expected-ms", "what it takes this person", "1 min 30 s", "3 min 20 s"));
    }

    /** Where one of two is open, the other is one alone, and that is not told apart. */
    @Test
    void leadReadsByNameWhoseFiguresAreOpenAndOfOneAloneOnlyThatTheyWereNotFree() {
        RoutingView.DecisionView decision = explained(new Insight("lena", true), Locale.ENGLISH, Set.of("dora"))
                .decisions()
                .getFirst();

        assertThat(decision.excluded())
                .containsExactlyInAnyOrder(
                        new RoutingView.Excluded("dora", "away"), new RoutingView.Excluded(null, "not-free"));
    }

    @Test
    void ambassadorLearnsWhyTheyDidNotGetItAndNothingOfColleagues() {
        RoutingView view = explained(new Insight("cem", false), Locale.ENGLISH);
        RoutingView.DecisionView decision = view.decisions().getFirst();

        assertThat(view.complete()).isFalse();
        assertThat(view.assignments()).isEmpty();
        assertThat(decision.you()).isEqualTo("You did not get it: you had had it and did not begin in time.");
        assertThat(decision.candidates()).isEmpty();
        assertThat(decision.excluded()).containsExactly(new RoutingView.Excluded("cem", "did-not-react"));
        assertThat(decision.runnerUp()).isNull();
        assertThat(decision.terms()).isEmpty();
    }

    @Test
    void whoGotItSeesWhatWasWeighedForThemButNotForTheSecond() {
        RoutingView.DecisionView decision = explained(new Insight("anna", false), Locale.ENGLISH)
                .decisions()
                .getFirst();

        assertThat(decision.you()).isEqualTo("You got it.");
        assertThat(decision.terms()).containsOnlyKeys("expected-ms", "same-ambassador");
        assertThat(decision.weighed()).allMatch(term -> term.second() == null);
    }

    @Test
    void whoCameSecondIsToldSo() {
        RoutingView.DecisionView decision =
                explained(new Insight("ben", false), Locale.GERMAN).decisions().getFirst();

        assertThat(decision.sentence()).isEqualTo("anna hat es bekommen, als es eintraf.");
        assertThat(decision.you()).isEqualTo("Sie hätten es nehmen können; jemand anderes kam zuerst.");
    }

    @Test
    void bothLanguagesSayTheSame() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("words/routing", Locale.ENGLISH, control);
        var german = ResourceBundle.getBundle("words/routing", Locale.GERMAN, control);

        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(key -> !german.getString(key).isBlank());
    }

    @Test
    void languagesAreTakenFromTheHeaderBestFirst() {
        assertThat(Languages.wanted("fr, de;q=0.8, en;q=0.5"))
                .containsExactly(Locale.FRENCH, Locale.GERMAN, Locale.ENGLISH);
        assertThat(Languages.wanted("§")).isEmpty();
    }

    @Test
    void whatIsOpenOfTheSecondAloneStandsBesideADash() {
        RoutingView.DecisionView decision = explained(new Insight("lena", true), Locale.ENGLISH, Set.of("ben"))
                .decisions()
                .getFirst();

        assertThat(decision.withheld()).containsExactly("excluded", "expected-ms");
        assertThat(decision.weighed())
                .contains(new RoutingView.Term("expected-ms", "what it takes this person", "–", "3 min 20 s"));
    }

    @Test
    void whatIsWeighedForAnotherConversationIsAboutTheSamePerson() {
        RoutingLog.Decision freed = new RoutingLog.Decision(
                new UUID(0, 1),
                NOON,
                "freed",
                "anna",
                1L,
                null,
                "deadline-value/1",
                7,
                null,
                List.of("anna"),
                List.of(),
                new UUID(0, 3).toString(),
                Map.of("second-expected-ms", "1.0", "weight", "4.0", "something-new", "1"));
        Discretion lena = new Discretion("lena", Set.of(), 1);
        Discretion opened = new Discretion("lena", Set.of("anna"), 1);

        assertThat(Discretion.measuredIn(new RoutingLog(new UUID(0, 9), List.of(freed), List.of())))
                .containsExactly("anna");
        assertThat(lena.withheld(freed)).containsExactly("second-expected-ms", "something-new");
        assertThat(lena.shown(freed)).containsOnlyKeys("weight");
        assertThat(opened.withheld(freed)).isEmpty();
    }

    private static RoutingView explained(Insight insight, Locale locale) {
        return explained(insight, locale, Set.of());
    }

    private static RoutingView explained(Insight insight, Locale locale, Set<String> open) {
        return Explanation.of(
                insight.of(LOG),
                insight.leads(),
                new Discretion(insight.person(), open, 1),
                RoutingWords.in(List.of(locale), Directory.empty()));
    }
}
