package org.ambassadordesk.ambassador.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Guideline.Effect;
import org.ambassadordesk.contract.directory.Guideline.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceTest {
    /** Everything that can be different about a reply; the table is small enough to be walked through as a whole. */
    private record Case(
            @Nullable Autonomy own,
            Autonomy topic,
            @Nullable Effect finding,
            boolean asked) {
        Clearance decide() {
            Optional<AppliedAutonomy> bounds =
                    Optional.ofNullable(own).map(mine -> new AppliedAutonomy(mine.strictest(topic), mine, topic));
            return Clearance.decide(bounds, finding == null ? List.of() : List.of(aFinding(finding)), asked);
        }

        /** Whether every rule of the other is as strict or stricter. */
        boolean isLooserOrEqual(Case other) {
            return rank(own) <= rank(other.own)
                    && isLooserOrEqual(topic, other.topic)
                    && (finding == null ? -1 : finding.ordinal())
                            <= (other.finding == null ? -1 : other.finding.ordinal())
                    && (!asked || other.asked);
        }

        private static int rank(@Nullable Autonomy own) {
            return own == null ? Integer.MAX_VALUE : own.ordinal();
        }

        /**
         * Four eyes and specialist only cannot be compared: the one asks for a second person whoever writes, the other for
         * a specialist, who may be the author.
         */
        private static boolean isLooserOrEqual(Autonomy one, Autonomy other) {
            return one == other
                    || (one.compareTo(other) < 0 && !(one == Autonomy.FOUR_EYES && other == Autonomy.SPECIALIST));
        }
    }

    @Test
    void aStricterRuleNeverYieldsALooserOutcome() {
        List<Case> cases = cases();

        int compared = 0;
        for (Case looser : cases) {
            for (Case stricter : cases) {
                if (looser.isLooserOrEqual(stricter)) {
                    compared++;
                    assertThat(strictness(stricter.decide()))
                            .as("%s -> %s, %s -> %s", looser, looser.decide(), stricter, stricter.decide())
                            .isGreaterThanOrEqualTo(strictness(looser.decide()));
                }
            }
        }
        assertThat(compared).isGreaterThan(cases.size() * 10);
    }

    @Test
    void whatAppliesIsNeverLooserThanAnyRule() {
        for (Case one : cases()) {
            Autonomy applied =
                    switch (one.decide()) {
                        case Clearance.Alone alone -> alone.autonomy();
                        case Clearance.SecondPerson second -> second.autonomy();
                        case Clearance.Blocked _, Clearance.NotAuthorized _ -> Autonomy.SPECIALIST;
                    };

            assertThat(applied).as(one.toString()).isGreaterThanOrEqualTo(one.topic);
            if (one.own != null) {
                assertThat(applied).as(one.toString()).isGreaterThanOrEqualTo(one.own);
            }
            if (one.asked || one.finding == Effect.FOUR_EYES) {
                assertThat(applied).as(one.toString()).isGreaterThanOrEqualTo(Autonomy.FOUR_EYES);
                assertThat(one.decide()).isNotInstanceOf(Clearance.Alone.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT,           DIRECT,           Alone",
        "DIRECT,           SEND_THEN_SAMPLE, Alone",
        "DIRECT,           FOUR_EYES,        SecondPerson",
        "DIRECT,           SPECIALIST,       Alone",
        "SEND_THEN_SAMPLE, DIRECT,           Alone",
        "SEND_THEN_SAMPLE, SPECIALIST,       SecondPerson",
        "FOUR_EYES,        DIRECT,           SecondPerson",
        "FOUR_EYES,        SPECIALIST,       SecondPerson",
        "SPECIALIST,       DIRECT,           SecondPerson",
        "SPECIALIST,       SPECIALIST,       SecondPerson",
    })
    void nothingInTheTextAuthorizationAndTopicDecide(Autonomy own, Autonomy topic, String outcome) {
        assertThat(new Case(own, topic, null, false).decide().getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void findingThatAsksForASecondPersonBindsSpecialistsToo() {
        assertThat(new Case(Autonomy.DIRECT, Autonomy.SPECIALIST, Effect.FOUR_EYES, false).decide())
                .isInstanceOf(Clearance.SecondPerson.class);
    }

    @Test
    void reasonNamesTheGuideline() {
        assertThat(new Case(Autonomy.DIRECT, Autonomy.DIRECT, Effect.FOUR_EYES, false)
                        .decide()
                        .because())
                .contains("no-promises-guideline");
    }

    private static int strictness(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Alone _ -> 0;
            case Clearance.SecondPerson _ -> 1;
            case Clearance.Blocked _ -> 2;
            case Clearance.NotAuthorized _ -> 3;
        };
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<Autonomy> all = List.of(Autonomy.values());
        for (Autonomy topic : all) {
            for (boolean asked : new boolean[] {false, true}) {
                Stream.concat(all.stream().map(Optional::of), Stream.of(Optional.<Autonomy>empty()))
                        .forEach(own -> {
                            cases.add(new Case(own.orElse(null), topic, null, asked));
                            for (Effect effect : Effect.values()) {
                                cases.add(new Case(own.orElse(null), topic, effect, asked));
                            }
                        });
            }
        }
        return cases;
    }

    private static Finding aFinding(Effect effect) {
        return new Finding("no-promises", "no-promises-guideline", 1, Kind.PATTERN, effect, "Promises.", 0, 4);
    }
}
