package org.ambassadordesk.ambassador.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuidelineChecksTest {
    private static final Disclosure NONE = new Disclosure("");

    @Test
    void patternPointsAtTheWords() {
        String text = "We are sorry. A Refund is on its way.";

        Finding finding = only(check(pattern("(?i)refund|compensation"), "twitter", text));

        assertThat(text.substring(finding.start(), finding.end())).isEqualTo("Refund");
        assertThat(finding.effect()).isEqualTo(Effect.FOUR_EYES);
        assertThat(finding.guidelineId()).isEqualTo("public-replies");
        assertThat(finding.version()).isEqualTo(7);
    }

    @Test
    void placesAreCountedAsBrowsersCountThem() {
        String text = "👍👍 refund";

        assertThat(only(check(pattern("refund"), "twitter", text)).start()).isEqualTo(5);
    }

    @Test
    void guidelineHoldsForItsTopicsOnly() {
        Directory directory =
                directory(new Guideline("safety-first", 1, "", List.of("safety"), List.of(pattern("always"))));

        assertThat(GuidelineChecks.on(directory, "baggage", "twitter", "en")
                        .check("always", NONE)
                        .findings())
                .isEmpty();
        assertThat(GuidelineChecks.on(directory, "safety", "twitter", "en")
                        .check("always", NONE)
                        .findings())
                .hasSize(1);
        assertThat(GuidelineChecks.on(directory, null, "twitter", "en")
                        .check("always", NONE)
                        .guidelines())
                .isEmpty();
    }

    @Test
    void patternThatBacktracksElsewhereTakesLinearTimeHere() {
        String text = "a".repeat(20_000) + "!";

        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(1), () -> check(pattern("(a+)+$|(a|aa)+b|([a-zA-Z]+)*\\d"), "web", text)))
                .isEmpty();
    }

    @Test
    void brokenPatternLetsNothingPassUnread() {
        Finding finding = only(check(pattern("(unclosed"), "twitter", "anything"));

        assertThat(finding.needsSecondPerson()).isTrue();
    }

    @Test
    void patternThatMatchesNothingAtAllFindsNothing() {
        assertThat(check(pattern("x*"), "twitter", "no such letter")).isEmpty();
    }

    @Test
    void oneCheckSaysTheSameOnlySoOften() {
        assertThat(check(pattern("a"), "web", "a".repeat(1_000))).hasSize(GuidelineChecks.MOST_PER_CHECK);
    }

    @Test
    void lengthCountsCharactersAndTheDisclosure() {
        Disclosure disclosure = new Disclosure("Anna Berg, employee of Skyline Air"); // 34 and the line break

        assertThat(check(maxLength(null), "twitter", "👍".repeat(245), disclosure))
                .isEmpty();
        Finding tooLong = only(check(maxLength(null), "twitter", "👍".repeat(246), disclosure));

        assertThat(tooLong.start()).isEqualTo(245 * 2);
        assertThat(tooLong.end()).isEqualTo(246 * 2);
        assertThat(tooLong.message()).contains("281").contains("280");
    }

    @Test
    void explicitLengthWinsAndUnknownChannelsHaveNone() {
        assertThat(check(maxLength(5), "twitter", "123456")).hasSize(1);
        assertThat(check(maxLength(null), "letter", "x".repeat(20_000))).isEmpty();
    }

    @Test
    void lengthWithoutRoomForTheDisclosurePointsAtEverything() {
        Finding finding = only(check(maxLength(10), "twitter", "short", new Disclosure("A very long disclosure")));

        assertThat(finding.start()).isZero();
        assertThat(finding.end()).isEqualTo(5);
    }

    @Test
    void graverFindingsOfOnePlaceComeFirst() {
        Check block = new Check("b", Kind.PATTERN, Effect.BLOCK, "refund", null, "Never.");
        Check warn = new Check("a", Kind.PATTERN, Effect.WARN, "refund", null, null);
        Directory directory = directory(new Guideline("g", 1, "", List.of(), List.of(warn, block)));

        Checked checked =
                GuidelineChecks.on(directory, "baggage", "twitter", "en").check("refund", NONE);

        assertThat(checked.findings()).extracting(Finding::effect).containsExactly(Effect.BLOCK, Effect.WARN);
        assertThat(checked.findings().getFirst().message()).isEqualTo("Never.");
        assertThat(checked.isBlocked()).isTrue();
    }

    @Test
    void disclosureIsAddedOnceOnALineOfItsOwn() {
        Desk desk = new Desk("Skyline Air", ZoneOffset.UTC, "{name}, employee of Skyline Air", RoutingRules.standard());
        Disclosure disclosure = Disclosure.of(desk, "Anna Berg");

        assertThat(disclosure.addTo("On its way. ")).isEqualTo("On its way.\nAnna Berg, employee of Skyline Air");
        assertThat(disclosure.addTo("Anna Berg, employee of Skyline Air: on its way."))
                .isEqualTo("Anna Berg, employee of Skyline Air: on its way.");
        assertThat(NONE.addTo("On its way.")).isEqualTo("On its way.");
    }

    @Test
    void everyKindPointsAtItsWordsAndSpeaksBothLanguages() {
        String text = "That is ridiculous: we refund 50 € at evil.com";

        assertThat(sentence(kind(Kind.PROMISE), text))
                .containsExactly("refund 50 €", "This promises money: 50 €.", "Das verspricht Geld: 50 €.");
        assertThat(sentence(
                        new Check(
                                "c",
                                Kind.UNKNOWN_LINK,
                                Effect.WARN,
                                null,
                                null,
                                null,
                                Map.of(),
                                List.of("ours.com"),
                                List.of(),
                                null),
                        text))
                .first()
                .isEqualTo("evil.com");
        assertThat(sentence(
                        new Check(
                                "c",
                                Kind.TONE,
                                Effect.WARN,
                                null,
                                null,
                                null,
                                Map.of("de", "Bitte nicht."),
                                List.of(),
                                List.of("ridicul*"),
                                null),
                        text))
                .containsExactly("ridiculous", "The guideline asks for other words than “ridiculous”.", "Bitte nicht.");
        assertThat(sentence(kind(Kind.DISCLOSURE), text)).last().asString().startsWith("Nichts sagt");
        assertThat(sentence(kind(Kind.LANGUAGE), "Es tut uns leid, Ihr Koffer ist noch unterwegs zu Ihnen."))
                .last()
                .asString()
                .isEqualTo("Das sieht nach Deutsch aus; der Kunde schreibt Englisch.");
    }

    @Test
    void whoTheDeskDisclosesNeedsNoWordsOfTheirOwn() {
        assertThat(check(kind(Kind.DISCLOSURE), "twitter", "On its way.", new Disclosure("Anna, employee")))
                .isEmpty();
    }

    @Test
    void nobodyKnowsTheCustomersLanguageSoNoneIsWrong() {
        Directory directory = directory(new Guideline("g", 1, "", List.of(), List.of(kind(Kind.LANGUAGE))));

        assertThat(GuidelineChecks.on(directory, "baggage", "twitter", "und")
                        .check("Es tut uns leid, Ihr Koffer ist noch unterwegs zu Ihnen.", NONE)
                        .findings())
                .isEmpty();
    }

    @Test
    void everySentenceThereIsIsSaidInBothLanguages() {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Set<String> english = ResourceBundle.getBundle("words/guideline", Locale.ROOT, exactly)
                .keySet();

        assertThat(english).contains("finding.promise", "because.asked");
        assertThat(((PropertyResourceBundle) ResourceBundle.getBundle("words/guideline", Locale.GERMAN, exactly))
                        .keySet())
                .isEqualTo(english);
    }

    /** The words it points at, and what it says in English and in German. */
    private static List<String> sentence(Check check, String text) {
        Finding finding = only(check(check, "twitter", text));
        return List.of(
                text.substring(finding.start(), finding.end()),
                finding.message(),
                finding.in(Phrases.in(List.of(Locale.GERMANY))).message());
    }

    private static Check kind(Kind kind) {
        return new Check("c", kind, Effect.WARN, null, null, null);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static List<Finding> check(Check check, String channel, String text) {
        return check(check, channel, text, NONE);
    }

    private static List<Finding> check(Check check, String channel, String text, Disclosure disclosure) {
        Directory directory = directory(new Guideline("public-replies", 7, "", List.of(), List.of(check)));
        return GuidelineChecks.on(directory, "baggage", channel, "en")
                .check(text, disclosure)
                .findings();
    }

    private static Check pattern(String pattern) {
        return new Check("no-promises", Kind.PATTERN, Effect.FOUR_EYES, pattern, null, null);
    }

    private static Check maxLength(@Nullable Integer max) {
        return new Check("short", Kind.MAX_LENGTH, Effect.BLOCK, null, max, null);
    }

    private static Directory directory(Guideline guideline) {
        return new Directory(
                3,
                new Desk("Skyline Air", ZoneOffset.UTC, "", RoutingRules.standard()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(guideline.id(), guideline),
                Map.of(),
                Map.of());
    }
}
