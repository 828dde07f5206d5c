package org.ambassadordesk.contract.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.junit.jupiter.api.Test;

class ReviewFileTest {
    private static final String DESK = """
            desk: {name: Skyline Air, timezone: UTC}
            calendars: {always: {hours: {mon-sun: ["00:00-24:00"]}}}
            teams: {service: {name: Service}}
            targets: {standard: {calendar: always, first_response: PT4H}}
            topics: {baggage: {name: Baggage, team: service, target: standard, match: {any: []}}}
            """;

    @Test
    void authorizationMayDifferByChannel() {
        Ambassador anna = person("{baggage: {autonomy: direct, channels: {twitter: four-eyes, letter: sample}}}");

        assertThat(anna.authorized()).containsExactly(Map.entry("baggage", Autonomy.DIRECT));
        assertThat(anna.authorization("baggage", "twitter")).contains(Autonomy.FOUR_EYES);
        assertThat(anna.authorization("baggage", "letter")).contains(Autonomy.SEND_THEN_SAMPLE);
        assertThat(anna.authorization("baggage", "web")).contains(Autonomy.DIRECT);
        assertThat(anna.authorization("safety", "twitter")).isEmpty();
    }

    @Test
    void channelNeverGivesARightThatThePersonLacksThere() {
        Ambassador anna = person("{baggage: {autonomy: direct, channels: {twitter: direct}}}, channels: [web]");

        assertThat(anna.authorization("baggage", "twitter")).isEmpty();
        assertThat(anna.authorization("baggage", "web")).contains(Autonomy.DIRECT);
    }

    @Test
    void whatIsNotSaidOfReviewsIsTheStandard() {
        Directory silent = loaded(DESK);
        Directory speaking = loaded(DESK + "review: {sample: {direct: 0.05}, trust: {least: 30}}\n");

        assertThat(silent.desk().review()).isNull();
        assertThat(silent.desk().reviewRules()).isEqualTo(ReviewRules.standard());
        ReviewRules rules = speaking.desk().reviewRules();
        assertThat(rules.sampling().of(Autonomy.DIRECT)).isEqualTo(0.05, within(0.0));
        assertThat(rules.sampling().of(Autonomy.SEND_THEN_SAMPLE)).isEqualTo(0.2, within(0.0));
        assertThat(rules.sampling().of(Autonomy.FOUR_EYES)).isZero();
        assertThat(rules.trust().least()).isEqualTo(30);
        assertThat(rules.approvalWithin()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void everyKindOfCheckIsRead() {
        Guideline guideline =
                Objects.requireNonNull(loaded(DESK + """
                        guidelines:
                          - id: public-replies
                            version: 1
                            text: "# Be kind"
                            checks:
                              - {id: promise, kind: promise, effect: four-eyes, messages: {de: Nichts versprechen.}}
                              - {id: links, kind: unknown-link, effect: block, hosts: [Skyline.example]}
                              - {id: language, kind: language, effect: warn, confidence: 0.8}
                              - {id: tone, kind: tone, effect: warn, words: [ridicul*, calm down]}
                              - {id: who, kind: disclosure, effect: block}
                              - {id: short, kind: length, effect: warn}
                        """).guidelines().get("public-replies"));

        assertThat(guideline.checks())
                .extracting(Guideline.Check::kind)
                .containsExactly(
                        Guideline.Kind.PROMISE,
                        Guideline.Kind.UNKNOWN_LINK,
                        Guideline.Kind.LANGUAGE,
                        Guideline.Kind.TONE,
                        Guideline.Kind.DISCLOSURE,
                        Guideline.Kind.MAX_LENGTH);
        assertThat(guideline.checks().get(0).messages()).containsEntry("de", "Nichts versprechen.");
        assertThat(guideline.checks().get(1).hosts()).isEqualTo(List.of("skyline.example"));
        assertThat(guideline.checks().get(2).confidence()).isEqualTo(0.8);
        assertThat(guideline.checks().get(3).words()).isEqualTo(List.of("ridicul*", "calm down"));
    }

    @Test
    void whatIsWrittenReadsAsTheSameRules() {
        Directory directory = loaded(DESK + """
                ambassadors:
                  anna: {name: A, team: service, languages: [en], authorized: {baggage: {autonomy: direct, channels: {twitter: four-eyes}}}}
                guidelines:
                  - {id: g, version: 2, text: T, checks: [{id: t, kind: tone, effect: warn, words: ["nope"], messages: {de: Nein.}}, {id: l, kind: unknown-link, effect: warn, hosts: [a.example]}, {id: s, kind: language, effect: warn, confidence: 0.5}]}
                review: {approval_share: 0.25, approval_within: PT1H, sample: {direct: 0.1, send-then-sample: 0.5, specialist: 1}, trust: {least: 5, raise_above: 0.95, lower_below: 0.5, window: P30D}}
                """);

        String written = DirectoryFile.write(directory);

        assertThat(loaded(written)).isEqualTo(directory);
        assertThat(DirectoryFile.write(loaded(written))).isEqualTo(written);
    }

    @Test
    void guidelineNobodyWouldReadIsRefused() {
        String tooLong = "x".repeat(50_001);

        assertThat(DirectoryFile.read(DESK + "guidelines: [{id: g, version: 1, text: " + tooLong + "}]\n", 1))
                .isInstanceOfSatisfying(DirectoryFile.Outcome.Refused.class, refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.message()).contains("longer than 50000")));
    }

    private static Ambassador person(String authorized) {
        return loaded(DESK + "ambassadors: {anna: {name: A, team: service, languages: [en], authorized: " + authorized
                        + "}}\n")
                .ambassador("anna")
                .orElseThrow();
    }

    private static Directory loaded(String yaml) {
        return switch (DirectoryFile.read(yaml, 1)) {
            case DirectoryFile.Outcome.Loaded loaded -> loaded.directory();
            case DirectoryFile.Outcome.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
